/**
 * The minimum that any program must do: the same calls with the same concurrency, on plain node:https, with regular
 * expressions to read the answers and no checks. It isn't usable; the action's overhead is measured against it.
 */
import { Agent, request } from 'node:https'

const endpoint = process.env['AWS_ENDPOINT_URL_EC2'] ?? ''
const workers = Number(process.env['INPUT_WORKER-COUNT'])
const agent = new Agent({ keepAlive: true })
const WRITES_AT_ONCE = 10

const names = Array.from({ length: workers }, (_, index) => `worker-${index}`)
const [instances, tables] = await Promise.all([
  Promise.all(chunks(names, 200).map((some) => describeWorkers(some))).then((answers) => answers.join('')),
  describeTable(),
])
const tableId = /<routeTableId>([^<]+)/.exec(tables)?.[1] ?? ''
const there = new Set([...tables.matchAll(/<destinationCidrBlock>([^<]+)/g)].map(([, cidr]) => cidr))
const missing = instances
  .split('<instanceId>')
  .slice(1)
  .map((text) => ({
    id: /^[^<]+/.exec(text)?.[0] ?? '',
    podCidr: /<key>pod_cidr<\/key><value>([^<]+)/.exec(text)?.[1] ?? '',
  }))
  .filter(({ podCidr }) => !there.has(podCidr))
let next = 0
await Promise.all(Array.from({ length: WRITES_AT_ONCE }, createRoutes))
if (missing.length > 0) await describeTable()
agent.destroy()

async function createRoutes(): Promise<void> {
  for (let route = missing[next++]; route !== undefined; route = missing[next++]) {
    await call({
      Action: 'CreateRoute',
      RouteTableId: tableId,
      DestinationCidrBlock: route.podCidr,
      InstanceId: route.id,
    })
  }
}

function describeWorkers(some: readonly string[]): Promise<string> {
  const values: Record<string, string> = {}
  for (const [index, name] of some.entries()) values[`Filter.1.Value.${index + 1}`] = name
  return call({ Action: 'DescribeInstances', 'Filter.1.Name': 'tag:Name', ...values })
}

function describeTable(): Promise<string> {
  return call({
    Action: 'DescribeRouteTables',
    'Filter.1.Name': 'tag:Name',
    'Filter.1.Value.1': 'kubernetes',
  })
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

function call(params: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      // The endpoint requires a credential scope but doesn't check the signature.
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/us-west-2/ec2/aws4_request, SignedHeaders=host, Signature=0',
    }
    const sent = request(endpoint, { method: 'POST', agent, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => {
        resolve(body)
      })
    })
    sent.on('error', reject).end(new URLSearchParams({ ...params, Version: '2016-11-15' }).toString())
  })
}
