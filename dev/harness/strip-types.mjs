import { stripTypeScriptTypes } from 'node:module'

/** Removes the types as Node itself does when it runs `dev/`, so lines and columns stay and no package is needed. */
export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) }
