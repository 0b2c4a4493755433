import type { Socket } from 'node:net'

/** How a party refuses, in the form that its client reads. `reason` is the text after the status. */
export type Refuse = (code: string, message: string) => { status: number; reason?: string; body: string }

/** What is known of the request that gets the lie. */
export type Question = {
  refuse: Refuse
  /** Text that would do harm if it were shown as it is, with every secret of the job. */
  bait: string
  /** A server of another name, which may get no secret. */
  elsewhere: string
  /** The true answer, if the party has one. */
  truth: () => Promise<string>
  /** Counts the lies of this run, from 1. */
  ordinal: number
}

/** One way to lie. */
export type Manner = {
  /** Ends the sentence "<who> lies: it …". */
  name: string
  /** `waits`: the answer never ends, or takes long to read. `canceled`: the same, and the job is canceled. */
  ends: 'at once' | 'waits' | 'canceled'
  /** Only for what has pages. */
  isPaged?: true
  /** Its headers are larger than 64 KB. */
  hasLongHeaders?: true
  lie: (socket: Socket, question: Question) => void | Promise<void>
}

const BLOCK = 'x'.repeat(65_536)
/** More than the 64 MiB that the action reads of an answer. */
const HUGE_BYTES = 96 * 1024 * 1024

function answer(socket: Socket, status: string, body: string, headers = 'content-type: text/html'): void {
  const bytes = Buffer.byteLength(body)
  socket.end(
    `HTTP/1.1 ${status}\r\n${headers}\r\ncontent-length: ${bytes}\r\nconnection: close\r\n\r\n${body}`,
  )
}

/** As fast as the client reads. */
function pour(socket: Socket, beginning: string): void {
  let left = HUGE_BYTES
  const write = (): void => {
    while (left > 0 && !socket.destroyed) {
      left -= BLOCK.length
      if (!socket.write(BLOCK)) return
    }
    socket.end()
  }
  socket.on('drain', write).write(beginning)
  write()
}

function drip(socket: Socket, beginning: string, drop: string, everyMs: number): void {
  socket.write(beginning)
  const timer = setInterval(() => socket.write(drop), everyMs)
  socket.on('close', () => {
    clearInterval(timer)
  })
}

function refusing(name: string, code: string, message: (bait: string) => string): Manner {
  return {
    name,
    ends: 'at once',
    lie: (socket, { refuse, bait }) => {
      const { status, reason = 'Refused', body } = refuse(code, message(bait))
      answer(socket, `${status} ${reason.replaceAll(/[\r\n]/g, ' ')}`, body, 'content-type: application/json')
    },
  }
}

function says(name: string, body: string, type = 'text/html'): Manner {
  return {
    name: `answers 200 with ${name}`,
    ends: 'at once',
    lie: (socket) => {
      answer(socket, '200 OK', body, `content-type: ${type}`)
    },
  }
}

/** The true page, and a token for one more. */
function paged(name: string, token: (ordinal: number) => string): Manner {
  return {
    name,
    ends: 'waits',
    isPaged: true,
    lie: async (socket, { truth, ordinal }) => {
      const next = `<nextToken>${token(ordinal)}</nextToken>`
      const body = (await truth()).replaceAll(/<nextToken>[^<]*<\/nextToken>/g, '')
      answer(socket, '200 OK', body.replace(/(?=<\/Describe\w+Response>)/, next), 'content-type: text/xml')
    },
  }
}

const silent = (): void => undefined

export const MANNERS: readonly Manner[] = [
  // The long ones come first, and the others run meanwhile.
  { name: 'says nothing', ends: 'waits', lie: silent },
  {
    name: 'stalls in its headers',
    ends: 'waits',
    lie: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/x')
    },
  },
  {
    name: 'drips its headers',
    ends: 'waits',
    lie: (socket) => {
      drip(socket, 'HTTP/1.1 200 OK\r\nx-slow: ', 'x', 100)
    },
  },
  {
    name: 'drips its body',
    ends: 'waits',
    lie: (socket) => {
      drip(socket, 'HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n', ' ', 500)
    },
  },
  { name: 'says nothing until the job is canceled', ends: 'canceled', lie: silent },
  {
    name: 'resets the connection',
    ends: 'at once',
    lie: (socket) => {
      socket.resetAndDestroy()
    },
  },
  {
    name: 'sends a header without end',
    ends: 'at once',
    hasLongHeaders: true,
    lie: (socket) => {
      pour(socket, 'HTTP/1.1 200 OK\r\nx-long: ')
    },
  },
  {
    name: 'sends a body of 96 MiB',
    ends: 'waits',
    lie: (socket) => {
      pour(socket, 'HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\nconnection: close\r\n\r\n')
    },
  },
  says('a sign-in page', '<!doctype html><html><body><form>Sign in</form></body></html>'),
  says('nothing', ''),
  says(
    'the answer to another question',
    '<DescribeRegionsResponse><regionInfo/></DescribeRegionsResponse>',
    'text/xml',
  ),
  says('null', 'null', 'application/json'),
  {
    name: 'redirects',
    ends: 'at once',
    lie: (socket, { elsewhere }) => {
      answer(socket, '307 Temporary Redirect', '', `location: ${elsewhere}/elsewhere`)
    },
  },
  refusing('refuses with the code constructor and a hostile message', 'constructor', (bait) => bait),
  refusing('refuses with the code __proto__ and a hostile message', '__proto__', (bait) => bait),
  refusing('refuses with a hostile code', '::error::pwned [pwned](https://evil.example)', (bait) => bait),
  refusing('refuses with a message of 1 MB', 'TooLong', (bait) =>
    bait.repeat(Math.ceil(1_000_000 / bait.length)),
  ),
  paged('names the same next page for ever', () => 'again'),
  paged('has pages without end', (ordinal) => `page-${ordinal}`),
]
