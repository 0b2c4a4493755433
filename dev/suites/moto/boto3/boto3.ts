import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

import { pythonEnv } from '../../../harness/python.ts'

type Operation =
  | 'assume-role'
  | 'build-world'
  | 'read-route-tables'
  | 'ask'
  | 'create-stack'
  | 'complete-stack'
  | 'delete-stack'
  | 'read-account'
  | 'read-role'
  | 'create-destination'
  | 'read-rule'
  | 'read-queue'
  | 'deliver'

/** boto3 in a Python process, which runs one operation after the other (boto3_session.py). */
export class Boto3 {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>
  readonly #answers: AsyncIterator<string, undefined>

  constructor(python: string) {
    // Python's own messages go to the console.
    this.#child = spawn(python, [join(import.meta.dirname, 'boto3_session.py')], {
      env: pythonEnv,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    // If Python ends, do() finds no next answer and throws.
    this.#child.on('error', () => undefined)
    this.#child.stdin.on('error', () => undefined)
    this.#answers = createInterface(this.#child.stdout)[Symbol.asyncIterator]()
  }

  async do(operation: Operation, endpoint: string, input: unknown = null): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify({ operation, endpoint, input })}\n`)
    const { value: line } = await this.#answers.next()
    if (line === undefined) throw new Error(`Python ended before it answered ${operation}`)
    const answer = JSON.parse(line) as { result: unknown } | { failure: string }
    if ('failure' in answer) throw new Error(`${operation} failed in Python: ${answer.failure}`)
    return answer.result
  }

  /** At the end of its input, Python exits. */
  close(): void {
    this.#child.stdin.end()
  }
}
