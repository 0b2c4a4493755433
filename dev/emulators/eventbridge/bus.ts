import type { Stack } from '../../harness/cloudformation.ts'
import type { Event } from './event.ts'
import { transform, type InputTransformer } from './input-transformer.ts'
import { matches, type Pattern } from './pattern.ts'

export type Delivery =
  | { kind: 'no-match' }
  | { kind: 'delivered'; attempts: number }
  /** In the dead-letter queue, with the last status. */
  | { kind: 'dead-letter'; attempts: number; status: number }

type Target = {
  Arn: string
  HttpParameters: { HeaderParameters: Record<string, string> }
  InputTransformer: InputTransformer
  RetryPolicy: { MaximumRetryAttempts: number }
  DeadLetterConfig: { Arn: string }
}
type Rule = { EventPattern: Pattern; Targets: Target[] }
type Destination = { ConnectionArn: string; HttpMethod: string; InvocationEndpoint: string }
type Connection = {
  AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: string; ApiKeyValue: string } }
}

/** EventBridge User Guide, "API destinations": these answers are retried, all other errors aren't. */
const isRetried = (status: number): boolean => [401, 407, 409, 429].includes(status) || status >= 500

/** The rule and the API destination of a stack. Its requests go to `origin` on this machine instead of the endpoint's host. */
export class EventBus {
  readonly #rule: Rule
  readonly #stack: Stack
  readonly #secrets: Readonly<Record<string, string>>
  readonly #origin: string

  constructor(stack: Stack, secrets: Readonly<Record<string, string>>, origin: string) {
    this.#stack = stack
    this.#secrets = secrets
    this.#origin = origin
    this.#rule = this.#resource('<Rule>') as Rule
  }

  /** Without the pauses between attempts. */
  async send(event: Event): Promise<Delivery> {
    if (!matches(this.#rule.EventPattern, event)) return { kind: 'no-match' }
    const [target, ...others] = this.#rule.Targets
    if (target === undefined || others.length > 0) throw new TypeError('Expected one target')
    for (let attempts = 1; ; attempts += 1) {
      const status = await this.#invoke(target, event)
      if (status >= 200 && status < 300) return { kind: 'delivered', attempts }
      if (!isRetried(status) || attempts > target.RetryPolicy.MaximumRetryAttempts)
        return { kind: 'dead-letter', attempts, status }
    }
  }

  async #invoke(target: Target, event: Event): Promise<number> {
    const destination = this.#resource(target.Arn) as Destination
    const { AuthParameters } = this.#resource(destination.ConnectionArn) as Connection
    const { ApiKeyName, ApiKeyValue } = AuthParameters.ApiKeyAuthParameters
    const { pathname } = new URL(destination.InvocationEndpoint)
    const { status } = await fetch(this.#origin + pathname, {
      method: destination.HttpMethod,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': 'Amazon/EventBridge/ApiDestinations',
        ...target.HttpParameters.HeaderParameters,
        [ApiKeyName]: this.#resolve(ApiKeyValue),
      },
      body: transform(target.InputTransformer, event),
    })
    return status
  }

  /** CloudFormation replaces dynamic references such as `{{resolve:secretsmanager:name:SecretString:::version}}`. */
  #resolve(value: string): string {
    return value.replace(
      /\{\{resolve:secretsmanager:([^:}]+):SecretString:([^:}]*):([^:}]*):([^:}]*)\}\}/g,
      (_, name: string) => {
        const secret = this.#secrets[name]
        if (secret === undefined) throw new TypeError(`Secrets Manager has no secret ${name}`)
        return secret
      },
    )
  }

  /** By a reference such as `<Destination.Arn>`. */
  #resource(reference: string): Record<string, unknown> {
    const [, id = ''] = /^<(\w+)(?:\.Arn)?>$/.exec(reference) ?? []
    const found = this.#stack.resources[id]
    if (found === undefined) throw new TypeError(`The stack has no ${reference}`)
    return found.Properties
  }
}
