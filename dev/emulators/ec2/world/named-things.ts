import type { Instance, RouteTable, World } from './world.ts'

export function instanceNamed(world: World, name: string): Instance {
  return existing(
    world.instances.find(({ tags }) => tags['Name'] === name),
    `instance ${name}`,
  )
}

export function tableNamed(world: World, name: string): RouteTable {
  return existing(
    world.routeTables.find(({ tags }) => tags['Name'] === name),
    `route table ${name}`,
  )
}

export function first<Thing>(things: readonly Thing[]): Thing {
  return existing(things[0], 'such thing')
}

export function existing<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new TypeError(`There is no ${what}`)
  return thing
}
