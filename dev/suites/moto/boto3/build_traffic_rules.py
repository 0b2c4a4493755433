"""Creates prefix lists, security groups and network ACLs in moto."""

PROTOCOL_NUMBERS = {"all": "-1", "tcp": "6", "udp": "17", "icmp": "1", "icmpv6": "58"}


def add_prefix_list(ec2, prefix_list, ids):
    entries = prefix_list["entries"]
    is_ipv6 = any(":" in cidr for cidr in entries)
    made = ec2.create_managed_prefix_list(
        PrefixListName=prefix_list["prefixListName"],
        AddressFamily="IPv6" if is_ipv6 else "IPv4",
        MaxEntries=max(len(entries), 1),
        Entries=[{"Cidr": cidr} for cidr in entries],
    )
    ids[prefix_list["prefixListId"]] = made["PrefixList"]["PrefixListId"]


def add_security_group(ec2, group, ids):
    vpc_id = ids[group["vpcId"]]
    if group["groupName"] == "default":
        # CreateVpc has created it.
        filters = [by("vpc-id", vpc_id), by("group-name", "default")]
        made = ec2.describe_security_groups(Filters=filters)["SecurityGroups"][0]
    else:
        name = group["groupName"]
        made = ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc_id)
    ids[group["groupId"]] = made["GroupId"]


def add_rules(ec2, group, ids):
    """The groups and prefix lists that the rules reference must exist."""
    group_id = ids[group["groupId"]]
    made = ec2.describe_security_groups(GroupIds=[group_id])["SecurityGroups"][0]
    if made["IpPermissionsEgress"]:
        ec2.revoke_security_group_egress(GroupId=group_id, IpPermissions=made["IpPermissionsEgress"])
    for rule in group["ingress"]:
        ec2.authorize_security_group_ingress(GroupId=group_id, IpPermissions=[permission(rule, ids)])
    for rule in group["egress"]:
        ec2.authorize_security_group_egress(GroupId=group_id, IpPermissions=[permission(rule, ids)])


def permission(rule, ids):
    return {**permission_protocol(rule), **permission_peer(rule["peer"], ids)}


def permission_protocol(rule):
    protocol = rule["protocol"]
    if protocol == "all":
        return {"IpProtocol": "-1"}
    if "fromPort" in rule:
        return {"IpProtocol": protocol, "FromPort": rule["fromPort"], "ToPort": rule["toPort"]}
    if "type" in rule:
        return {"IpProtocol": protocol, "FromPort": rule["type"], "ToPort": rule["code"]}
    # moto requires ports, unlike EC2.
    return {"IpProtocol": str(protocol), "FromPort": -1, "ToPort": -1}


def permission_peer(peer, ids):
    if peer["kind"] == "security-group":
        return {"UserIdGroupPairs": [{"GroupId": ids[peer["groupId"]]}]}
    if peer["kind"] == "prefix-list":
        return {"PrefixListIds": [{"PrefixListId": ids[peer["prefixListId"]]}]}
    if ":" in peer["cidr"]:
        return {"Ipv6Ranges": [{"CidrIpv6": peer["cidr"]}]}
    return {"IpRanges": [{"CidrIp": peer["cidr"]}]}


def add_network_acl(ec2, acl, ids):
    """The VPC's subnets must exist; they have the default network ACL at first."""
    vpc_id = ids[acl["vpcId"]]
    if acl["isDefault"]:
        filters = [by("vpc-id", vpc_id), by("default", "true")]
        made = ec2.describe_network_acls(Filters=filters)["NetworkAcls"][0]
    else:
        made = ec2.create_network_acl(VpcId=vpc_id)["NetworkAcl"]
    acl_id = made["NetworkAclId"]
    ids[acl["networkAclId"]] = acl_id

    for entry in made["Entries"]:
        number, egress = entry["RuleNumber"], entry["Egress"]
        ec2.delete_network_acl_entry(NetworkAclId=acl_id, RuleNumber=number, Egress=egress)
    # moto shows entries in the order of creation, EC2 egress first and by number.
    for entry in sorted(acl["entries"] + CLOSING, key=lambda each: (each["direction"], each["ruleNumber"])):
        ec2.create_network_acl_entry(NetworkAclId=acl_id, **acl_entry(entry))

    for association in acl["associations"]:
        filters = [by("association.subnet-id", ids[association["subnetId"]])]
        [before] = ec2.describe_network_acls(Filters=filters)["NetworkAcls"]
        [replaced] = [each for each in before["Associations"] if each["SubnetId"] in filters[0]["Values"]]
        answer = ec2.replace_network_acl_association(
            AssociationId=replaced["NetworkAclAssociationId"], NetworkAclId=acl_id
        )
        ids[association["networkAclAssociationId"]] = answer["NewAssociationId"]


# EC2 adds these entries to every network ACL, moto only to the default ones.
CLOSING = [
    {
        "protocol": "all",
        "ruleNumber": 32767,
        "direction": direction,
        "action": "deny",
        "cidr": "0.0.0.0/0",
    }
    for direction in ("egress", "ingress")
]


def acl_entry(entry):
    protocol, cidr = entry["protocol"], entry["cidr"]
    made = {
        "RuleNumber": entry["ruleNumber"],
        "Protocol": PROTOCOL_NUMBERS.get(protocol, str(protocol)),
        "RuleAction": entry["action"],
        "Egress": entry["direction"] == "egress",
        "Ipv6CidrBlock" if ":" in cidr else "CidrBlock": cidr,
    }
    if "fromPort" in entry:
        made["PortRange"] = {"From": entry["fromPort"], "To": entry["toPort"]}
    if "type" in entry:
        made["IcmpTypeCode"] = {"Type": entry["type"], "Code": entry["code"]}
    return made


def by(name, *values):
    return {"Name": name, "Values": list(values)}
