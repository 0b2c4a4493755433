import { countResults, isSuccess, type RunResult } from './run-result.ts'

/** The result in one line: the summary's heading, and the last line of the log. */
export function headline(result: RunResult): string {
  const mark = isSuccess(result) ? '✅' : '❌'
  if (result.expectedRoutes === 0 && !isSuccess(result)) return `${mark} Nothing was done`
  const { created, replaced, deleted, unchanged, delivered, validated } = countResults(result.results)
  const routes = result.expectedRoutes === 1 ? 'worker route' : 'worker routes'
  const { line = '' } = result.reachability ?? {}
  const pods = line === '' ? '' : `; ${line}`
  const others = delivered === 0 ? '' : `, ${delivered} delivered by EC2`
  switch (result.mode) {
    case 'apply':
    case 'verify':
      return `${mark} ${validated} of ${result.expectedRoutes} ${routes} validated${pods}`
    case 'plan':
      return `${mark} Plan: ${created} to create, ${replaced} to replace, ${deleted} to delete, ${unchanged} unchanged${others}; nothing was written${pods}`
    case 'destroy':
      return `${mark} ${deleted} deleted, ${validated} of ${result.expectedRoutes} ${routes} gone`
  }
}
