import { readCidr, type Cidr } from './cidr.ts'

/** Which packets a route applies to. */
export type Destination =
  | { readonly kind: 'cidr'; readonly cidr: Cidr }
  | { readonly kind: 'prefix-list'; readonly prefixListId: string }
  /** EC2 described something else. `text` is empty if it described nothing. */
  | { readonly kind: 'unknown'; readonly text: string }

export function readDestination(text: string): Destination {
  if (text.startsWith('pl-')) return { kind: 'prefix-list', prefixListId: text }
  const reading = readCidr(text)
  return reading.kind === 'invalid' ? { kind: 'unknown', text } : { kind: 'cidr', cidr: reading.cidr }
}

/** The CIDR in canonical form, or the prefix list's ID. */
export function destinationText(destination: Destination): string {
  switch (destination.kind) {
    case 'cidr':
      return destination.cidr.text
    case 'prefix-list':
      return destination.prefixListId
    case 'unknown':
      return destination.text
  }
}

/** The network of a CIDR; undefined for any other destination. */
export function networkOf(destination: Destination): Cidr | undefined {
  return destination.kind === 'cidr' ? destination.cidr : undefined
}
