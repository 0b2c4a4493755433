import { asHost, ip, isIpv6, link, pipe, raise } from './namespaces.ts'
import type { Route } from './routes-from-ec2.ts'
import type { Card, Vpc } from './vpc-from-ec2.ts'

export const ROUTER = 'vpc'
export const CARDS = 'cards'

/** Tables of the router, in the order in which it consults them. A number is added for the subnet. */
const SAME_SUBNET = 1000
const OF_SUBNET = 2000
const LOCAL = 3000
const LOST = 4000

/** A device for packets without a route to an interface: nftables sees them on their way there, and not if a route drops them. */
export const NOWHERE = 'nowhere'

/** The router's end of an interface is `e`, the ends in the namespace of the cards are `r` (router) and `m` (machine). */
export const atRouter = ({ number }: Card) => `e${number}`
export const towardRouter = ({ number }: Card) => `r${number}`
export const towardMachine = ({ number }: Card) => `m${number}`

/** The interfaces of the VPC, each with its own link to the router, so packets within a subnet pass the router too. */
export async function buildRouter(vpc: Vpc): Promise<void> {
  const cards = cardsOf(vpc)
  const links = cards.map((card) => link([CARDS, towardRouter(card)], [ROUTER, atRouter(card)]))
  await pipe([...links, link([ROUTER, NOWHERE], [ROUTER, 'lost'])].join('\n'), 'ip', '-batch', '-')
  const devices = [...cards.map(atRouter), NOWHERE, 'lost']
  await ip(ROUTER, devices.flatMap(raise))
  await ip(
    CARDS,
    cards.flatMap((card) => [...raise(towardRouter(card)), ...raise(towardMachine(card))]),
  )
  const subnets = [...vpc.routes.keys()]
  const consult = cards.flatMap((card) => {
    const subnet = subnets.indexOf(card.subnetId)
    return [SAME_SUBNET, OF_SUBNET].map(
      (table) => `rule add pref ${table} iif ${atRouter(card)} lookup ${table + subnet}`,
    )
  })
  const rules = [...consult, ...[LOCAL, LOST].map((table) => `rule add pref ${table} lookup ${table}`)]
  // A card hands each packet on: from its machine to the router, and from the router to its machine.
  const handOver = cards.flatMap((card) => [
    `rule add pref 1000 iif ${towardMachine(card)} lookup ${1000 + 2 * card.number}`,
    `rule add pref 1000 iif ${towardRouter(card)} lookup ${1001 + 2 * card.number}`,
  ])
  for (const family of ['-4', '-6'] as const) {
    await ip(
      ROUTER,
      [...rules, `route add default dev ${NOWHERE} table ${LOST}`, ...deliveries(vpc, family)],
      family,
    )
    const defaults = cards.flatMap((card) => [
      `route add default dev ${towardRouter(card)} table ${1000 + 2 * card.number}`,
      `route add default dev ${towardMachine(card)} table ${1001 + 2 * card.number}`,
    ])
    await ip(CARDS, [...handOver, ...defaults], family)
  }
}

/** The VPC delivers packets to the addresses of interfaces; within a subnet, whatever the route table says. */
function deliveries(vpc: Vpc, family: '-4' | '-6'): string[] {
  const subnets = [...vpc.routes.keys()]
  return cardsOf(vpc).flatMap((card) =>
    [...card.addresses.map(asHost), ...card.prefixes]
      .filter((destination) => isIpv6(destination) === (family === '-6'))
      .flatMap((destination) =>
        [LOCAL, SAME_SUBNET + subnets.indexOf(card.subnetId)].map(
          (table) => `route add ${destination} dev ${atRouter(card)} table ${table}`,
        ),
      ),
  )
}

/** Replaces the routes of each subnet by those of its route table. */
export async function updateRoutes(vpc: Vpc): Promise<void> {
  const cards = new Map(cardsOf(vpc).map((card) => [card.interfaceId, card]))
  const inTable = ({ destination, target }: Route, table: number): string => {
    // The local route only ends the search in this table: then comes the table with the addresses of the interfaces.
    if (target.kind === 'local') return `route replace throw ${destination} table ${table}`
    const card = target.kind === 'interface' ? cards.get(target.interfaceId) : undefined
    return `route replace ${destination} dev ${card === undefined ? NOWHERE : atRouter(card)} table ${table}`
  }
  for (const family of ['-4', '-6'] as const) {
    const lines = [...vpc.routes.values()].flatMap((routes, subnet) => {
      const table = OF_SUBNET + subnet
      const own = routes.filter(({ destination }) => isIpv6(destination) === (family === '-6'))
      // A table that never had a route doesn't exist, and couldn't be flushed.
      const first = `route replace ${family === '-6' ? '::' : '0.0.0.0'}/${family === '-6' ? 128 : 32} dev ${NOWHERE} table ${table}`
      return [first, `route flush table ${table}`, ...own.map((route) => inTable(route, table))]
    })
    await ip(ROUTER, lines, family)
  }
}

export function cardsOf({ machines }: Vpc): Card[] {
  return machines.flatMap(({ cards }) => cards)
}
