import { writeFileSync } from 'node:fs'
import path from 'node:path'

import type { MutantResult } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { markdownTable } from 'markdown-table'

import { runCommand } from '../../harness/command.ts'

/**
 * The files that decide, by folder of src/: a mutant that survives here is a rule that no unit test of its folder holds.
 * Sentences are held by the troubleshooting page and by the end-to-end tests.
 */
const FOLDERS: Readonly<Record<string, string>> = {
  model: '*',
  discover: '*',
  nodes: '*',
  plan: '*',
  apply: '*',
  traffic: '*',
  reachability: '*',
  aws: '{aws-error,aws-error-kind,denial,credentials/token-claims,credentials/trust-condition,ec2-mapping,ec2-answers,explain-error,packet-filter-mapping,write-limiter}',
  github: '{pull-request/{comment-marker,event},sanitize}',
  report:
    '{bounded-outputs,comment-body,log-lines,outputs,run-report,run-result,table-rows,summary/diagram-routes}',
}
const LEAST_SCORE = 90
const SURVIVORS = 'build/mutation-survivors.txt'

/**
 * Runs each folder with its own unit tests. Stryker's Jest runner loads every test that imports the mutated file, and
 * the whole of `__tests__/unit` imports `model/`: that took hours, and all memory.
 */
async function mutate(folder: string, files: string): Promise<MutantResult[]> {
  const stryker = new Stryker({
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: {
      configFile: 'jest.config.js',
      config: {
        testMatch: [`<rootDir>/__tests__/unit/${folder}/**/*.test.ts`],
        // It parses hundreds of rendered summaries, so each mutant of the report would take ten seconds more.
        testPathIgnorePatterns: ['/hostile-summary\\.test\\.ts$'],
        testRunner: '<rootDir>/dev/suites/mutation/jest-circus-until-failure.ts',
        testSequencer: '<rootDir>/dev/suites/mutation/own-test-first.ts',
      },
    },
    coverageAnalysis: 'perTest',
    // A mutant of a value that is computed when a module loads would run with every test.
    ignoreStatic: true,
    // Jest doesn't free an ES module's memory: about 10 MB for each test file that a mutant runs.
    maxTestRunnerReuse: 100,
    mutate: [`src/${folder}/${files}.ts`, '!src/**/*messages.ts'],
    // A later run tests only what changed since, as long as build/ is kept.
    incremental: true,
    incrementalFile: `build/mutation/${folder}.json`,
    reporters: [],
    tempDirName: 'build/stryker',
    // Each rendered page in build/ contains all of Mermaid, which would be parsed like the sources.
    ignorePatterns: ['.venv', 'build'],
    concurrency: 2,
    allowConsoleColors: false,
  })
  return await stryker.runMutationTest()
}

const isDetected = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout'
const isSurvivor = ({ status }: MutantResult): boolean => status === 'Survived' || status === 'NoCoverage'

function row(name: string, results: readonly MutantResult[]): string[] {
  const detected = results.filter(isDetected).length
  return [name, String(detected + results.filter(isSurvivor).length), `${score(results).toFixed(1)}%`]
}

function score(results: readonly MutantResult[]): number {
  const detected = results.filter(isDetected).length
  return (100 * detected) / Math.max(detected + results.filter(isSurvivor).length, 1)
}

function survivor({ fileName, location, mutatorName, replacement, status }: MutantResult): string {
  const place = `${path.relative('.', fileName)}:${location.start.line}:${location.start.column}`
  return `${place} ${status} ${mutatorName} → ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`
}

await runCommand(async () => {
  const asked = process.argv.slice(2)
  const folders = Object.entries(FOLDERS).filter(([folder]) => asked.length === 0 || asked.includes(folder))
  const rows: string[][] = []
  const all: MutantResult[] = []
  for (const [folder, files] of folders) {
    const results = await mutate(folder, files)
    all.push(...results)
    rows.push(row(folder, results))
    console.log(rows.at(-1)?.join(' '))
  }
  writeFileSync(SURVIVORS, `${all.filter(isSurvivor).map(survivor).sort().join('\n')}\n`)
  const table = [['Folder', 'Mutants', 'Detected'], ...rows, row('all', all)]
  console.log(`${markdownTable(table, { align: ['l', 'r', 'r'] })}\nThose that no test noticed: ${SURVIVORS}`)
  if (score(all) < LEAST_SCORE) throw new Error(`Tests detect less than ${LEAST_SCORE}% of the mutants.`)
})
