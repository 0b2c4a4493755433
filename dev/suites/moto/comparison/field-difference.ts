/** A field for which moto differs from EC2, or that only moto or the emulator has. */
export type FieldDifference = {
  /** The field's path. `[]` is any index, and `*` at the end is any rest of the path. */
  at: string
  /** The question, if the difference is only in its answer. */
  asked?: string
  /** The values, as text. */
  moto: string | RegExp
  emulator: string | RegExp
  reason: string
}

/** The value of a missing field. */
export const absent = 'absent'
