import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { snapshot } from '../../../dev/emulators/ec2/faults/snapshot.ts'
import { kubernetesTable } from './emulated.ts'

describe('a snapshot of the world', () => {
  it('stays as it is when the world changes', () => {
    const world = lab({ workers: 2 })
    const before = snapshot(world)
    addRoute(kubernetesTable(world), '172.22.0.0/24', 'local')
    expect(kubernetesTable(before).routes).toHaveLength(2)
    expect(snapshot(world, before)).toEqual(world)
  })

  it('shares with the earlier one whatever has not changed, so that hundreds of them stay small', () => {
    const world = lab({ workers: 2 })
    const before = snapshot(world)
    expect(snapshot(world, before)).toBe(before)

    addRoute(kubernetesTable(world), '172.22.0.0/24', 'local')
    const after = snapshot(world, before)
    expect(after.instances).toBe(before.instances)
    expect(kubernetesTable(after).routes[1]).toBe(kubernetesTable(before).routes[1])
  })
})
