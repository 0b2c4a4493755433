import {
  CreateRouteCommand,
  DeleteRouteCommand,
  ModifyInstanceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
  ReplaceRouteCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2'

import type { Cidr } from '../model/cidr.ts'
import type { WorkerTarget } from '../model/worker.ts'
import { calling } from './ec2-client.ts'

export type Ec2Writes = {
  createRoute(routeTableId: string, destination: Cidr, target: WorkerTarget): Promise<unknown>
  replaceRoute(routeTableId: string, destination: Cidr, target: WorkerTarget): Promise<unknown>
  deleteRoute(routeTableId: string, destination: Cidr): Promise<unknown>
  disableSourceDestCheck(target: WorkerTarget): Promise<unknown>
}

/** With `DryRun`, EC2 writes nothing and never succeeds (EC2 API reference, common parameters). */
export type DryRun = { readonly DryRun?: true }

export function ec2Writes(client: EC2Client, abortSignal: AbortSignal, dryRun: DryRun = {}): Ec2Writes {
  const writing = { abortSignal }
  return {
    createRoute: (routeTableId, destination, target) =>
      calling('CreateRoute', () =>
        client.send(
          new CreateRouteCommand({
            ...toSdkRoute(routeTableId, destination),
            ...toSdkTarget(target),
            ...dryRun,
          }),
          writing,
        ),
      ),

    replaceRoute: (routeTableId, destination, target) =>
      calling('ReplaceRoute', () =>
        client.send(
          new ReplaceRouteCommand({
            ...toSdkRoute(routeTableId, destination),
            ...toSdkTarget(target),
            ...dryRun,
          }),
          writing,
        ),
      ),

    deleteRoute: (routeTableId, destination) =>
      calling('DeleteRoute', () =>
        client.send(new DeleteRouteCommand({ ...toSdkRoute(routeTableId, destination), ...dryRun }), writing),
      ),

    disableSourceDestCheck: (target) =>
      target.kind === 'instance'
        ? calling('ModifyInstanceAttribute', () =>
            client.send(
              new ModifyInstanceAttributeCommand({
                InstanceId: target.instanceId,
                SourceDestCheck: { Value: false },
                ...dryRun,
              }),
              writing,
            ),
          )
        : calling('ModifyNetworkInterfaceAttribute', () =>
            client.send(
              new ModifyNetworkInterfaceAttributeCommand({
                NetworkInterfaceId: target.networkInterfaceId,
                SourceDestCheck: { Value: false },
                ...dryRun,
              }),
              writing,
            ),
          ),
  }
}

function toSdkRoute(routeTableId: string, { version, text }: Cidr) {
  return version === 4
    ? { RouteTableId: routeTableId, DestinationCidrBlock: text }
    : { RouteTableId: routeTableId, DestinationIpv6CidrBlock: text }
}

function toSdkTarget(target: WorkerTarget) {
  return target.kind === 'instance'
    ? { InstanceId: target.instanceId }
    : { NetworkInterfaceId: target.networkInterfaceId }
}
