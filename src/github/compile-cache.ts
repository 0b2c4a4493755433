import module from 'node:module'
import { join } from 'node:path'

/**
 * Lets Node keep the compiled code in the tool cache of a self-hosted runner, where the next job starts faster. GitHub's own
 * runners start each job on a new machine, so the cache would be empty, and writing it takes time.
 */
export function reuseCompiledCode(env = process.env): void {
  const { RUNNER_ENVIRONMENT: environment, RUNNER_TOOL_CACHE: folder = '' } = env
  if (environment !== 'self-hosted' || folder === '') return
  // Node before 22.8 has no such function. If Node can't write the folder, it only returns a status.
  const { enableCompileCache } = module as Partial<typeof module>
  enableCompileCache?.(join(folder, 'kthw-routes'))
}
