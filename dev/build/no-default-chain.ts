/** Replaces the SDK's own chain. A client that has its credentials, as all of ours have, never asks it. */
export function defaultProvider(): never {
  throw new Error('The client was made without credentials')
}
