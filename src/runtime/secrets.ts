/**
 * The secrets that this run has learned, and the texts of others without them. AWS, GitHub, proxies, and Node may quote
 * what was sent to them, and the runner's mask reaches neither a pull request's comment nor text that is escaped.
 */

const HIDDEN = '***'

/** A shorter text is also part of harmless words: without it, a password `worker` would hide every worker's name. */
const SECRET_LENGTH = 8
/** What is shorter, and the user of a proxy, is hidden where it is a word in a message of others. */
const WORD_LENGTH = 4

/** Longest first, because one may contain another. */
let secrets: readonly string[] = []
let words: readonly string[] = []

/** From now on, no text shows it, nor its forms in URLs, headers, and JSON. Returns whether it is new, and long enough for that. */
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

/** Any text that leaves the run, before it is escaped. */
export function withoutSecrets(text: string): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text)
}

/** Credentials in any URL, and tokens by their look: JSON Web Tokens, and those of GitHub. None reaches over a string in JSON. */
const LOGIN_IN_URL = /\/\/[^\s/?#"\\<>]*@/g
const SECRET_IN_QUERY =
  /([?&](?:X-Amz-Credential|[\w-]*(?:token|secret|password|signature))=)[^\s&#"'\\<>]+/gi
const JSON_WEB_TOKEN = /(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g
const GITHUB_TOKEN = /(?<!\w)(?:gh[a-z]|github_pat)_\w{20,}/g

/** Secrets that the run doesn't know, such as the keys of a profile. */
function withoutLikelySecrets(text: string): string {
  return text
    .replace(LOGIN_IN_URL, `//${HIDDEN}@`)
    .replace(SECRET_IN_QUERY, `$1${HIDDEN}`)
    .replace(JSON_WEB_TOKEN, HIDDEN)
    .replace(GITHUB_TOKEN, HIDDEN)
}

/** More is never read of one text: a proxy may answer with a whole page. It is longer than any secret. */
const READ_LENGTH = 65_536
const CUT_LENGTH = 16_384

/** A text of AWS, GitHub, a proxy, Node, or a library, as it becomes part of a message: without secrets, and bounded. */
export function foreignText(text: string, length: number): string {
  const isCut = text.length > READ_LENGTH
  const known = withoutLikelySecrets(withoutSecrets(isCut ? text.slice(0, READ_LENGTH) : text))
  // The cut may have gone through a secret.
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
