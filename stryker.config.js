/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'jest.unit.config.js' },
  coverageAnalysis: 'perTest',
  // A mutant of a value that is computed when a module loads would run with every test: these took half of the time.
  ignoreStatic: true,
  // The files that decide: a mutant that survives here is a rule that no test holds. Sentences are held by the troubleshooting
  // page and by the end-to-end tests.
  mutate: [
    'src/{model,discover,plan,apply,reachability}/*.ts',
    'src/aws/{aws-error,ec2-mapping,explain-error,filters,packet-filter-mapping}.ts',
    'src/github/{event,sanitize}.ts',
    'src/report/{change-label,comment-body,diagram-routes,headline,log-lines,outputs,run-result,table-rows}.ts',
    '!src/*/messages.ts',
  ],
  // A later run tests only what changed since, as long as build/ is kept.
  incremental: true,
  incrementalFile: 'build/mutation-incremental.json',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'build/mutation.json' },
  tempDirName: 'build/stryker',
  // Each rendered page in build/ contains all of Mermaid, which would be parsed like the sources.
  ignorePatterns: ['.venv', 'build'],
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
}
