import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { decodeText } from '../../../src/nodes/decode-text.ts'
import { readJsonDocuments } from '../../../src/nodes/json-documents.ts'
import { anyText } from '../../fixtures/results/hostile-text.ts'

const document = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.array(fc.jsonValue(), { maxLength: 4 }),
)
const space = fc.constantFrom('', ' ', '\n', '\r\n\t')

describe('JSON documents', () => {
  it('are read one after another, however they are separated', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), space, (documents, between) => {
        const text = documents.map((each) => `${between}${JSON.stringify(each, null, 2)}`).join('')
        expect(readJsonDocuments(text)).toEqual({
          kind: 'values',
          values: documents.map((each): unknown => JSON.parse(JSON.stringify(each))),
        })
      }),
    )
  })

  it('are truncated wherever one ends early', () => {
    const text = JSON.stringify([{ name: 'a "quoted" \\ name]}', list: [1, 2] }])
    for (let end = 1; end < text.length; end++)
      expect(readJsonDocuments(text.slice(0, end))).toEqual({ kind: 'truncated' })
  })

  it.each([
    ['', { kind: 'empty' }],
    [' \n', { kind: 'empty' }],
    ['{"a": 1} then', { kind: 'not-json', start: 'then' }],
    ['{"a": one}', { kind: 'not-json', start: '{"a": one}' }],
    ['"text"', { kind: 'not-json', start: '"text"' }],
    ['{]', { kind: 'not-json', start: '{]' }],
  ])('cannot be %j', (text, reading) => {
    expect(readJsonDocuments(text)).toEqual(reading)
  })
})

it('the text of a file is the same in each encoding that a shell writes', () => {
  fc.assert(
    fc.property(anyText, (content) => {
      const text = `{"a": ${JSON.stringify(content)}}`
      const utf16 = Buffer.from(text, 'utf16le')
      const mark = Buffer.from('\uFEFF', 'utf16le')
      const encoded = [
        Buffer.from(text),
        Buffer.from(`\uFEFF${text}`),
        utf16,
        Buffer.concat([mark, utf16]),
        Buffer.concat([mark, utf16]).swap16(),
        Buffer.from(utf16).swap16(),
      ]
      expect(new Set(encoded.map(decodeText))).toEqual(new Set([text]))
    }),
  )
})
