import path from 'node:path'

import sequencer from '@jest/test-sequencer'

type Sequencer = typeof sequencer.default
type Test = Parameters<InstanceType<Sequencer>['sort']>[0][number]

// At run time, the default export is the class.
const TestSequencer = sequencer as unknown as Sequencer

/** Runs the test file of the mutated file first, because it notices most mutants. Then, the short ones come first. */
export default class OwnTestFirst extends TestSequencer {
  readonly #mutated: ReadonlySet<string>

  constructor(options: ConstructorParameters<Sequencer>[0]) {
    super(options)
    this.#mutated = new Set(options.globalConfig.nonFlagArgs.map((each) => path.basename(each, '.ts')))
  }

  override sort(tests: Test[]): Test[] {
    const isOwn = (test: Test): number => Number(this.#mutated.has(path.basename(test.path, '.test.ts')))
    return [...tests].sort((a, b) => isOwn(b) - isOwn(a) || (a.duration ?? 0) - (b.duration ?? 0))
  }
}
