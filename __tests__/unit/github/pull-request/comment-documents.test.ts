import { describe, expect, it } from '@jest/globals'
import { parse, validate } from 'graphql'

import { githubSchema } from '../../../../dev/emulators/github/graphql.ts'
import * as documents from '../../../../src/github/pull-request/comment-documents.ts'

describe("GitHub's public schema", () => {
  it.each(Object.entries(documents))('allows the document %s', (_, document) => {
    expect(validate(githubSchema(), parse(document))).toEqual([])
  })

  it('refuses a field that GitHub does not have', () => {
    const document = documents.COMMENTS.replace('viewerDidAuthor', 'signature')
    expect(validate(githubSchema(), parse(document)).map(({ message }) => message)).toEqual([
      'Cannot query field "signature" on type "IssueComment".',
    ])
  })
})
