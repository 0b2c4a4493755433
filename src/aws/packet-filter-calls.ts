import {
  paginateDescribeManagedPrefixLists,
  paginateDescribeNetworkAcls,
  paginateDescribeSecurityGroups,
  paginateGetManagedPrefixListEntries,
  type EC2Client,
} from '@aws-sdk/client-ec2'

import { readCidr, type Cidr } from '../model/cidr.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { ManagedPrefixList } from '../model/prefix-list.ts'
import type { SecurityGroup } from '../model/security-group.ts'
import { readPages } from './ec2-answers.ts'
import { calling, toSdkFilters } from './ec2-client.ts'
import type { Filter } from '../model/filters.ts'
import { toManagedPrefixList, toNetworkAcl, toSecurityGroup } from './packet-filter-mapping.ts'

/** EC2's largest pages (API reference, MaxResults of these calls). */
const SECURITY_GROUPS_A_PAGE = 1000
const NETWORK_ACLS_A_PAGE = 1000
const PREFIX_LISTS_A_PAGE = 100
const PREFIXES_A_PAGE = 100

export function describeSecurityGroups(
  client: EC2Client,
  filters: readonly Filter[],
  abortSignal: AbortSignal,
): Promise<SecurityGroup[]> {
  return calling('DescribeSecurityGroups', async () => {
    const pages = paginateDescribeSecurityGroups(
      { client, pageSize: SECURITY_GROUPS_A_PAGE },
      { Filters: toSdkFilters(filters) },
      { abortSignal },
    )
    const groups = await readPages(
      pages,
      'securityGroupInfo',
      ({ SecurityGroups }) => SecurityGroups,
      ({ GroupId }) => GroupId,
    )
    return groups.map(toSecurityGroup)
  })
}

export function describeNetworkAcls(
  client: EC2Client,
  filters: readonly Filter[],
  abortSignal: AbortSignal,
): Promise<NetworkAcl[]> {
  return calling('DescribeNetworkAcls', async () => {
    const pages = paginateDescribeNetworkAcls(
      { client, pageSize: NETWORK_ACLS_A_PAGE },
      { Filters: toSdkFilters(filters) },
      { abortSignal },
    )
    const acls = await readPages(
      pages,
      'networkAclSet',
      ({ NetworkAcls }) => NetworkAcls,
      ({ NetworkAclId }) => NetworkAclId,
    )
    return acls.map(toNetworkAcl)
  })
}

export function describeManagedPrefixLists(
  client: EC2Client,
  filters: readonly Filter[],
  abortSignal: AbortSignal,
): Promise<ManagedPrefixList[]> {
  return calling('DescribeManagedPrefixLists', async () => {
    const pages = paginateDescribeManagedPrefixLists(
      { client, pageSize: PREFIX_LISTS_A_PAGE },
      { Filters: toSdkFilters(filters) },
      { abortSignal },
    )
    const lists = await readPages(
      pages,
      'prefixListSet',
      ({ PrefixLists }) => PrefixLists,
      ({ PrefixListId }) => PrefixListId,
    )
    return lists.map(toManagedPrefixList)
  })
}

export function getManagedPrefixListEntries(
  client: EC2Client,
  prefixListId: string,
  abortSignal: AbortSignal,
): Promise<Cidr[] | undefined> {
  return calling('GetManagedPrefixListEntries', async () => {
    const pages = paginateGetManagedPrefixListEntries(
      { client, pageSize: PREFIXES_A_PAGE },
      { PrefixListId: prefixListId },
      { abortSignal },
    )
    const listed = await readPages(
      pages,
      'entrySet',
      ({ Entries }) => Entries,
      (entry) => entry.Cidr,
    )
    const entries = listed.map(({ Cidr: text = '' }) => readCidr(text))
    const cidrs = entries.flatMap((entry) => (entry.kind === 'invalid' ? [] : [entry.cidr]))
    // A missing entry can be any network.
    return cidrs.length < entries.length ? undefined : cidrs
  })
}
