import XMLBuilder from 'fast-xml-builder'

import type { Ec2Error } from './errors.ts'
import { apiVersion } from './query.ts'

/** Elements by name, in the order in which they are written; undefined ones are left out. */
export type Xml = { [element: string]: string | number | boolean | undefined | Xml | Xml[] }

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' })
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** EC2 writes a list as one element that holds an `<item>` for each member. */
export function set(items: Xml[]): Xml {
  return { item: items }
}

export function tagSet(tags: Readonly<Record<string, string>>): Xml {
  return set(Object.entries(tags).map(([key, value]) => ({ key, value })))
}

export function writeResponse(action: string, requestId: string, content: Xml): string {
  const namespace = `http://ec2.amazonaws.com/doc/${apiVersion}/`
  return (
    declaration + builder.build({ [`${action}Response`]: { '@xmlns': namespace, requestId, ...content } })
  )
}

/** EC2's own error shape, with `RequestID` in capitals and no namespace (EC2 API reference, error codes). */
export function writeError(requestId: string, { code, message }: Pick<Ec2Error, 'code' | 'message'>): string {
  const error = { Code: code, Message: message }
  return declaration + builder.build({ Response: { Errors: { Error: error }, RequestID: requestId } })
}
