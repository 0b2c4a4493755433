"""Finding security groups, network ACLs and prefix lists, and their rules."""

from questions_on_instances import by

NO_GROUP = "sg-0123456789abcdef0"
NO_ACL = "acl-0123456789abcdef0"
NO_LIST = "pl-0123456789abcdef0"


def ask_all(ask, ids):
    ask_on_security_groups(ask, ids)
    ask_on_network_acls(ask, ids)
    ask_on_prefix_lists(ask, ids)


def ask_on_security_groups(ask, ids):
    def find(asked, *filters):
        ask(asked, "describe_security_groups", Filters=list(filters))

    ask("all security groups", "describe_security_groups")
    find("a security group by its name", by("group-name", "kubernetes"))
    find("security groups by a name with a wildcard", by("group-name", "*e*"))
    find("security groups by an ID in a filter", by("group-id", ids["web-group"], NO_GROUP))
    find("the security groups of a VPC", by("vpc-id", ids["vpc"]))
    find("security groups by their description", by("description", "default VPC security group"))
    find("security groups by an allowed inbound CIDR", by("ip-permission.cidr", "172.22.0.0/15"))
    find("security groups by an allowed outbound CIDR", by("egress.ip-permission.cidr", "172.22.0.0/15"))
    find("security groups by an allowed group", by("ip-permission.group-id", ids["default-group"]))
    find("security groups by a protocol", by("ip-permission.protocol", "icmp"))
    find("security groups by two rules", by("ip-permission.from-port", "443"), by("ip-permission.protocol", "udp"))
    ask("security groups by their IDs", "describe_security_groups", GroupIds=[ids["web-group"]])
    ask("a security group ID that doesn't exist", "describe_security_groups", GroupIds=[NO_GROUP])
    ask("text that isn't a security group ID", "describe_security_groups", GroupIds=["kubernetes"])
    ask("a page of security groups", "describe_security_groups", MaxResults=5)

    def find_instances(asked, *filters):
        ask(asked, "describe_instances", Filters=list(filters))

    find_instances("an instance with two interfaces", by("tag:Name", "janus"))
    find_instances("instances by one of their groups", by("instance.group-id", ids["web-group"]))
    find_instances("instances by the name of one of their groups", by("instance.group-name", "kubernetes"))


def ask_on_network_acls(ask, ids):
    def find(asked, *filters):
        # moto keeps the default VPC's network ACL after the VPC is deleted.
        of_vpcs = by("vpc-id", ids["vpc"], ids["other-vpc"])
        ask(asked, "describe_network_acls", Filters=[of_vpcs, *filters])

    find("the network ACLs of the VPCs")
    find("the default network ACLs", by("default", "true"))
    find("the custom network ACLs", by("default", "false"))
    find("the network ACL of a subnet", by("association.subnet-id", ids["subnet"]))
    find("the network ACL of another subnet", by("association.subnet-id", ids["other-subnet"]))
    find("network ACLs by the ID in their associations", by("association.network-acl-id", ids["network-acl"]))
    # Not by an entry's CIDR: with an IPv6 entry, moto's result depends on the order of a Python set.
    find("network ACLs by an entry's number", by("entry.rule-number", "200"))
    find("network ACLs by an entry's protocol", by("entry.protocol", "6"))
    find("network ACLs by an entry's action", by("entry.rule-action", "deny"), by("entry.egress", "true"))
    ask("a network ACL by its ID", "describe_network_acls", NetworkAclIds=[ids["network-acl"]])
    ask("a network ACL ID that doesn't exist", "describe_network_acls", NetworkAclIds=[NO_ACL])


def ask_on_prefix_lists(ask, ids):
    def read(asked, prefix_list_id, **more):
        ask(asked, "get_managed_prefix_list_entries", PrefixListId=prefix_list_id, **more)

    def find(asked, **more):
        ask(asked, "describe_managed_prefix_lists", **more)

    find("a prefix list", PrefixListIds=[ids["prefix-list"]])
    find("prefix lists by ID", Filters=[by("prefix-list-id", ids["prefix-list"])])
    find("prefix lists by name", Filters=[by("prefix-list-name", "offices")])
    read("the entries of a prefix list", ids["prefix-list"])
    read("the entries of an empty prefix list", ids["empty-prefix-list"])
    read("a page of a prefix list's entries", ids["prefix-list"], MaxResults=1)
    read("a prefix list ID that doesn't exist", NO_LIST)
