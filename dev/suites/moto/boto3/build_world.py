"""Creates a world of the emulator (world.ts) in moto."""

import build_traffic_rules as traffic_rules


class Builder:
    """`ids` maps the world's IDs to moto's."""

    def __init__(self, ec2, world):
        self.ec2 = ec2
        self.world = world
        self.ids = {}

    def build(self):
        self.clear_account()
        for prefix_list in self.world["prefixLists"]:
            traffic_rules.add_prefix_list(self.ec2, prefix_list, self.ids)
        for vpc in self.world["vpcs"]:
            self.add_vpc(vpc)
            for group in self.within(vpc, "securityGroups"):
                traffic_rules.add_security_group(self.ec2, group, self.ids)
            for subnet in self.within(vpc, "subnets"):
                self.add_subnet(subnet)
            for acl in self.within(vpc, "networkAcls"):
                traffic_rules.add_network_acl(self.ec2, acl, self.ids)
            for gateway in self.within(vpc, "internetGateways"):
                self.add_internet_gateway(gateway)
            # Before the next VPC and its main route table, because moto shows tables in the order of creation.
            for position, table in enumerate(self.within(vpc, "routeTables")):
                self.add_route_table(table, is_first=position == 0)
        for group in self.world["securityGroups"]:
            traffic_rules.add_rules(self.ec2, group, self.ids)
        for instance in self.world["instances"]:
            self.add_instance(instance)
        # Last, because their targets must exist.
        for table in self.world["routeTables"]:
            for route in table["routes"]:
                self.add_route(table, route)
        for instance in self.world["instances"]:
            self.bring_into_state(instance)
        return self.ids

    def within(self, vpc, kind):
        return [thing for thing in self.world[kind] if thing.get("vpcId") == vpc["vpcId"]]

    def clear_account(self):
        """Deletes moto's default VPC, because these worlds have none."""
        for subnet in self.ec2.describe_subnets()["Subnets"]:
            self.ec2.delete_subnet(SubnetId=subnet["SubnetId"])
        for vpc in self.ec2.describe_vpcs()["Vpcs"]:
            self.ec2.delete_vpc(VpcId=vpc["VpcId"])

    def add_vpc(self, vpc):
        first, *others = vpc["cidrBlocks"]
        made = self.ec2.create_vpc(CidrBlock=first)["Vpc"]["VpcId"]
        for block in others:
            self.ec2.associate_vpc_cidr_block(VpcId=made, CidrBlock=block)
        self.ids[vpc["vpcId"]] = made

    def add_subnet(self, subnet):
        made = self.ec2.create_subnet(
            VpcId=self.ids[subnet["vpcId"]],
            CidrBlock=subnet["cidrBlocks"][0],
            AvailabilityZone=subnet["availabilityZone"],
        )
        self.ids[subnet["subnetId"]] = made["Subnet"]["SubnetId"]

    def add_internet_gateway(self, gateway):
        made = self.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        self.ids[gateway["internetGatewayId"]] = made
        self.ec2.attach_internet_gateway(InternetGatewayId=made, VpcId=self.ids[gateway["vpcId"]])

    def add_route_table(self, table, is_first):
        vpc_id = self.ids[table["vpcId"]]
        # CreateVpc has created the first one.
        made = (
            self.main_route_table(vpc_id)
            if is_first
            else self.ec2.create_route_table(VpcId=vpc_id)["RouteTable"]
        )
        table_id = made["RouteTableId"]
        self.ids[table["routeTableId"]] = table_id
        if table["tags"]:
            self.ec2.create_tags(Resources=[table_id], Tags=tag_list(table["tags"]))
        for each in table["associations"]:
            if each["kind"] == "main":
                self.ids[each["associationId"]] = self.make_main(table_id, vpc_id)
            else:
                answer = self.ec2.associate_route_table(
                    RouteTableId=table_id, SubnetId=self.ids[each["subnetId"]]
                )
                self.ids[each["associationId"]] = answer["AssociationId"]

    def make_main(self, table_id, vpc_id):
        main = self.main_route_table(vpc_id)
        [association] = [each for each in main["Associations"] if each["Main"]]
        association_id = association["RouteTableAssociationId"]
        if main["RouteTableId"] == table_id:
            return association_id
        answer = self.ec2.replace_route_table_association(
            AssociationId=association_id, RouteTableId=table_id
        )
        return answer["NewAssociationId"]

    def main_route_table(self, vpc_id):
        filters = [{"Name": "vpc-id", "Values": [vpc_id]}, {"Name": "association.main", "Values": ["true"]}]
        return self.ec2.describe_route_tables(Filters=filters)["RouteTables"][0]

    def add_instance(self, instance):
        # A terminated instance has no interface, so the subnet of its launch is unknown.
        primary = (instance["networkInterfaces"] or [None])[0]
        groups = [self.ids[group] for group in primary["groupIds"]] if primary else []
        launched_in = primary or self.world["subnets"][0]
        interface = {
            "DeviceIndex": 0,
            "SubnetId": self.ids[launched_in["subnetId"]],
            "AssociatePublicIpAddress": False,
        }
        if primary:
            interface["PrivateIpAddress"] = primary["privateIpAddress"]
            interface["DeleteOnTermination"] = primary["deleteOnTermination"]
            interface["Groups"] = groups
        reservation = self.ec2.run_instances(
            ImageId=instance["imageId"],
            InstanceType=instance["instanceType"],
            MinCount=1,
            MaxCount=1,
            NetworkInterfaces=[interface],
            # EC2 shows the interface's groups on the instance; moto shows these.
            SecurityGroupIds=groups,
            TagSpecifications=[{"ResourceType": "instance", "Tags": tag_list(instance["tags"])}],
        )
        made = reservation["Instances"][0]
        self.ids[instance["instanceId"]] = made["InstanceId"]
        self.ids[instance["reservationId"]] = reservation["ReservationId"]
        if primary:
            self.record_interface(primary, made["NetworkInterfaces"][0], made["InstanceId"])

        for other in instance["networkInterfaces"][1:]:
            self.add_interface(other, made["InstanceId"])

    def record_interface(self, primary, made, instance_id):
        self.ids[primary["networkInterfaceId"]] = made["NetworkInterfaceId"]
        self.ids[primary["attachmentId"]] = made["Attachment"]["AttachmentId"]
        self.ids[primary["macAddress"]] = made["MacAddress"]
        # In EC2, both are the same check; moto stores two.
        check = {"SourceDestCheck": {"Value": primary["sourceDestCheck"]}}
        self.ec2.modify_instance_attribute(InstanceId=instance_id, **check)
        self.ec2.modify_network_interface_attribute(NetworkInterfaceId=made["NetworkInterfaceId"], **check)

    def add_interface(self, interface, instance_id):
        made = self.ec2.create_network_interface(
            SubnetId=self.ids[interface["subnetId"]],
            PrivateIpAddress=interface["privateIpAddress"],
            Groups=[self.ids[group] for group in interface["groupIds"]],
        )["NetworkInterface"]
        interface_id = made["NetworkInterfaceId"]
        self.ids[interface["networkInterfaceId"]] = interface_id
        self.ids[interface["macAddress"]] = made["MacAddress"]
        attachment = self.ec2.attach_network_interface(
            NetworkInterfaceId=interface_id, InstanceId=instance_id, DeviceIndex=interface["deviceIndex"]
        )
        self.ids[interface["attachmentId"]] = attachment["AttachmentId"]
        self.ec2.modify_network_interface_attribute(
            NetworkInterfaceId=interface_id, SourceDestCheck={"Value": interface["sourceDestCheck"]}
        )

    def add_route(self, table, route):
        if route["origin"] != "CreateRoute":
            return
        target = route["target"]
        # moto shows the instance only for routes that were created with its ID.
        field, known = "GatewayId", target
        for instance in self.world["instances"]:
            if target in [each["networkInterfaceId"] for each in instance["networkInterfaces"]]:
                field, known = "InstanceId", instance["instanceId"]
        self.ec2.create_route(
            RouteTableId=self.ids[table["routeTableId"]],
            DestinationCidrBlock=route["destination"],
            **{field: self.ids[known]},
        )

    def bring_into_state(self, instance):
        instance_ids = [self.ids[instance["instanceId"]]]
        if instance["state"] == "stopped":
            self.ec2.stop_instances(InstanceIds=instance_ids)
        elif instance["state"] == "terminated":
            self.ec2.terminate_instances(InstanceIds=instance_ids)
        elif instance["state"] != "running":
            raise ValueError(f"moto cannot bring an instance into the state {instance['state']}")


def tag_list(tags):
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def build(ec2, world):
    """Returns moto's IDs by the world's IDs."""
    return Builder(ec2, world).build()
