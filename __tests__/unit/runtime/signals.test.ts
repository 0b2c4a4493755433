import { EventEmitter } from 'node:events'

import { expect, it } from '@jest/globals'

import { watchSignals } from '../../../src/runtime/signals.ts'

class FakeProcess extends EventEmitter {
  readonly exits: number[] = []

  exit(code: number): void {
    this.exits.push(code)
  }
}

it('a signal that came before the run listens is reported when it does, once', () => {
  const process = new FakeProcess()
  const signals = watchSignals(process)
  process.emit('SIGTERM', 'SIGTERM')
  const told: string[] = []
  signals.onSignal((signal) => told.push(signal))

  expect(told).toEqual(['SIGTERM'])
  expect(process.exits).toEqual([])
})

it('after the run, a signal does what it does by default', () => {
  const process = new FakeProcess()
  watchSignals(process).stop()

  expect(process.eventNames()).toEqual([])
})
