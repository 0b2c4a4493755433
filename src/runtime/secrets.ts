import { withoutAccounts } from './account-mask.ts'

/**
 * Keeps the secrets of this run, and removes them from texts. AWS, GitHub, proxies, and Node can quote requests. The runner's
 * mask doesn't apply to pull request comments and escaped text.
 */

const HIDDEN = '***'

/** Shorter texts are also part of other words. For example, a password `worker` would hide every worker's name. */
const SECRET_LENGTH = 8
/** Shorter secrets, and the user name of a proxy, are hidden only where they are whole words in other people's messages. */
const WORD_LENGTH = 4

/** Longest first, because one secret can contain another. */
let secrets: readonly string[] = []
let words: readonly string[] = []

/** Hides the secret, and its forms in URLs, headers, and JSON, in all later texts. Returns whether it's new and long enough. */
export function keepSecret(secret: string): boolean {
  if (secret.length < SECRET_LENGTH) {
    words = merged(words, formsOf(secret, WORD_LENGTH))
    return false
  }
  const isNew = !secrets.includes(secret)
  secrets = merged(secrets, formsOf(secret, SECRET_LENGTH))
  return isNew
}

/** The name and the password of a proxy, percent-decoded. */
export function keepLogin(user: string, password: string): void {
  words = merged(words, formsOf(user, WORD_LENGTH))
  if (password !== '') keepSecret(password)
  // As in the header Proxy-Authorization.
  keepSecret(`${user}:${password}`)
}

function formsOf(secret: string, shortest: number): string[] {
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64'),
  ]
  return forms.filter((form) => form.length >= shortest && secret.length >= shortest)
}

function merged(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])].sort((a, b) => b.length - a.length)
}

/** Removes secrets and, if they are masked, account IDs. Call it for every text that leaves the run, before the text is escaped. */
export function withoutSecrets(text: string): string {
  return withoutAccounts(secrets.reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text))
}

/** Credentials in URLs, and the formats of JSON Web Tokens and GitHub tokens. No match extends beyond a string in JSON. */
const LOGIN_IN_URL = /\/\/[^\s/?#"\\<>]*@/g
const SECRET_IN_QUERY =
  /([?&](?:X-Amz-Credential|[\w-]*(?:token|secret|password|signature))=)[^\s&#"'\\<>]+/gi
const JSON_WEB_TOKEN = /(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g
const GITHUB_TOKEN = /(?<!\w)(?:gh[a-z]|github_pat)_\w{20,}/g

/** Removes likely secrets that the run doesn't know, such as the keys of a profile. */
function withoutLikelySecrets(text: string): string {
  return text
    .replace(LOGIN_IN_URL, `//${HIDDEN}@`)
    .replace(SECRET_IN_QUERY, `$1${HIDDEN}`)
    .replace(JSON_WEB_TOKEN, HIDDEN)
    .replace(GITHUB_TOKEN, HIDDEN)
}

/** The most that the action reads of one text, because a proxy can respond with a whole page. Secrets are shorter. */
const READ_LENGTH = 65_536
const CUT_LENGTH = 16_384

/** Prepares a text of AWS, GitHub, a proxy, Node, or a library for a message: removes secrets and limits the length. */
export function foreignText(text: string, length: number): string {
  const isCut = text.length > READ_LENGTH
  const known = withoutLikelySecrets(withoutSecrets(isCut ? text.slice(0, READ_LENGTH) : text))
  // The end of the text might be a part of a secret.
  const whole = isCut ? known.slice(0, -CUT_LENGTH) : known
  const shown = words.reduce(withoutWord, whole)
  return shown.length > length ? `${shown.slice(0, length - 1)}…` : shown
}

/** `worker` is a word in `of worker.`, and not in `worker-0` or `coworker`. */
function withoutWord(text: string, word: string): string {
  const parts = text.split(word)
  return parts
    .map((part, index) => {
      const next = parts[index + 1]
      if (next === undefined) return part
      return part + (isPartOfWord(part.slice(-1)) || isPartOfWord(next.slice(0, 1)) ? word : HIDDEN)
    })
    .join('')
}

function isPartOfWord(character: string): boolean {
  return /[\w-]/.test(character)
}
