/** Counts tests and prints a line for each. */
export class Tally {
  passed = 0
  failed = 0

  async test(name: string, body: () => void | Promise<void>): Promise<void> {
    try {
      await body()
      this.passed += 1
      console.log(`ok    ${name}`)
    } catch (cause) {
      this.failed += 1
      const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
      console.log(`FAIL  ${name}\n${why.replace(/^/gm, '      ')}`)
    }
  }
}
