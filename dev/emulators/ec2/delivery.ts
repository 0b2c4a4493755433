import type { ServerResponse } from 'node:http'

import type { Ec2Answer } from './dispatch.ts'
import type { Fault } from './faults/faults.ts'
import { writeError, writeResponse, type Xml } from './query-api/xml.ts'

/** What the client gets. */
export type Delivery =
  | { kind: 'xml'; status: number; body: string; errorCode?: string }
  /** A body that isn't EC2's. */
  | { kind: 'html'; status: number; body: string }
  | { kind: 'reset' }
  | { kind: 'nothing' }

/** The page of an AWS load balancer whose target gave no usable answer. It has no request ID. */
const badGatewayPage: Delivery = {
  kind: 'html',
  status: 502,
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n',
}

/** EC2's answer after the fault; the answer is `undefined` if the request didn't reach EC2. */
export function deliveryOf(
  action: string,
  requestId: string,
  fault: Fault | undefined,
  answer: Ec2Answer | undefined,
): Delivery {
  switch (fault?.kind) {
    case 'error':
      return xmlDelivery(action, requestId, fault)
    case 'bad-gateway':
      return badGatewayPage
    case 'reset-before':
    case 'reset-after':
      return { kind: 'reset' }
    case 'hang':
      return { kind: 'nothing' }
    case 'foreign-body':
      return { kind: 'html', status: fault.status ?? 200, body: fault.body }
    case 'other-action':
      return answer === undefined ? { kind: 'nothing' } : xmlDelivery(fault.action, requestId, answer)
    case 'endless-pages':
      return changed(action, requestId, answer, (content) => ({
        ...content,
        nextToken: fault.token === 'same' ? 'next' : `next-${requestId}`,
      }))
    case 'changed':
      return changed(action, requestId, answer, fault.change)
    case 'latency':
    case undefined:
      return answer === undefined ? { kind: 'nothing' } : xmlDelivery(action, requestId, answer)
  }
}

function changed(
  action: string,
  requestId: string,
  answer: Ec2Answer | undefined,
  change: (content: Xml) => Xml,
): Delivery {
  if (answer === undefined) return { kind: 'nothing' }
  const isSuccess = answer.kind === 'success'
  return xmlDelivery(action, requestId, isSuccess ? { ...answer, content: change(answer.content) } : answer)
}

function xmlDelivery(action: string, requestId: string, answer: Ec2Answer): Delivery {
  if (answer.kind === 'success') {
    return { kind: 'xml', status: 200, body: writeResponse(action, requestId, answer.content) }
  }
  const { status, code } = answer
  return { kind: 'xml', status, body: writeError(requestId, answer), errorCode: code }
}

export function deliver(response: ServerResponse, requestId: string, delivery: Delivery): void {
  switch (delivery.kind) {
    case 'xml':
      response
        .writeHead(delivery.status, {
          'content-type': 'text/xml;charset=UTF-8',
          'x-amzn-requestid': requestId,
        })
        .end(delivery.body)
      return
    case 'html':
      response
        .writeHead(delivery.status, { server: 'awselb/2.0', 'content-type': 'text/html' })
        .end(delivery.body)
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'nothing':
      return
  }
}
