/** A field that moto answers otherwise than EC2, or that only one of the two has. */
export type FieldDifference = {
  /** The field's path; `[]` stands for any position, and a `*` at the end for whatever follows. */
  at: string
  /** Only in the answer to this; else in any. */
  asked?: string
  /** What each of them says there, as text. */
  moto: string | RegExp
  emulator: string | RegExp
  reason: string
}

/** In place of a field's value: it is not there. */
export const absent = 'absent'
