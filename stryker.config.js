/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'jest.unit.config.js' },
  coverageAnalysis: 'perTest',
  // A mutant of what is computed as a module loads is run with every test there is: those took half of the time.
  ignoreStatic: true,
  // The files that decide and do not touch the world: a mutant that survives here is a rule that no test holds.
  mutate: [
    'src/{cidr,filters,foreign-text,governance,instances,name-list,plan,plan-comment,pod-cidr-tag,pod-cidrs,preflight}.ts',
    'src/{drawn-routes,pull-request,report,report-lines,route-table-selection,route-tables,rows,source-dest-check,table-checks,verify,vpc}.ts',
    'src/{worker-candidates,workers}.ts',
  ],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'build/mutation.json' },
  tempDirName: 'build/stryker',
  // The rendered pages in it hold all of Mermaid each, and are parsed as if they were ours.
  ignorePatterns: ['.venv', 'build'],
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: 85 },
}
