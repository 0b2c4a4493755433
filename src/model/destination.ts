import { readCidr, type Cidr } from './cidr.ts'

/** The packets that a route applies to. */
export type Destination =
  /** `written` is EC2's own text: IPv6 can be uncompressed, and host bits can be set. */
  | { readonly kind: 'cidr'; readonly cidr: Cidr; readonly written: string }
  | { readonly kind: 'prefix-list'; readonly prefixListId: string }
  /** EC2 described something else. `text` is empty if it described nothing. */
  | { readonly kind: 'unknown'; readonly text: string }

export function readDestination(text: string): Destination {
  if (text.startsWith('pl-')) return { kind: 'prefix-list', prefixListId: text }
  const reading = readCidr(text)
  return reading.kind === 'invalid'
    ? { kind: 'unknown', text }
    : { kind: 'cidr', cidr: reading.cidr, written: text }
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

/**
 * A network with the text that EC2 uses for this destination, for calls about a route that exists: "the value you specify
 * must match the CIDR for the route exactly" (EC2 API reference, DeleteRoute).
 */
export function namedAsWritten(destination: Destination, network: Cidr): Cidr {
  return destination.kind === 'cidr' ? { ...network, text: destination.written } : network
}
