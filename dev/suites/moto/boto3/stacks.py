"""CloudFormation stacks and their resources."""

import boto3
from botocore.exceptions import ClientError


def create(ec2, stack):
    """Returns the stack's outputs, and the resources' IDs by logical ID."""
    cloudformation = client_for(ec2, "cloudformation")
    name = stack["name"]
    parameters = [{"ParameterKey": key, "ParameterValue": value} for key, value in stack["parameters"].items()]
    cloudformation.create_stack(
        StackName=name,
        TemplateBody=stack["body"],
        Parameters=parameters,
        Capabilities=["CAPABILITY_NAMED_IAM"],
    )
    [made] = cloudformation.describe_stacks(StackName=name)["Stacks"]
    assert made["StackStatus"] == "CREATE_COMPLETE", made["StackStatus"]
    resources = cloudformation.describe_stack_resources(StackName=name)["StackResources"]
    return {
        "outputs": {output["OutputKey"]: output["OutputValue"] for output in made["Outputs"]},
        # moto also lists resources whose condition is false, without an ID. Rules have no ID either.
        "ids": {
            each["LogicalResourceId"]: each["PhysicalResourceId"]
            for each in resources
            if "PhysicalResourceId" in each
        },
    }


def complete(ec2, missing):
    """Adds properties that moto's CloudFormation ignores."""
    for resource_id, tags in missing["tags"].items():
        ec2.create_tags(Resources=[resource_id], Tags=tags)
    for association in missing["associations"]:
        ec2.associate_route_table(**association)
    for instance_id, launched in missing["instances"].items():
        [reservation] = ec2.describe_instances(InstanceIds=[instance_id])["Reservations"]
        interface_id = reservation["Instances"][0]["NetworkInterfaces"][0]["NetworkInterfaceId"]
        check = {"SourceDestCheck": {"Value": launched["sourceDestCheck"]}}
        # In EC2, both are the same check; moto stores two.
        ec2.modify_instance_attribute(InstanceId=instance_id, **check)
        ec2.modify_network_interface_attribute(NetworkInterfaceId=interface_id, **check)
        ec2.modify_network_interface_attribute(NetworkInterfaceId=interface_id, Groups=launched["groups"])


def delete(ec2, name):
    """Returns the error code if it fails, else None."""
    try:
        client_for(ec2, "cloudformation").delete_stack(StackName=name)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None


def read_account(ec2, _):
    """The IDs of all resources, without terminated instances."""
    reservations = ec2.describe_instances()["Reservations"]
    return [
        *(each["VpcId"] for each in ec2.describe_vpcs()["Vpcs"]),
        *(each["SubnetId"] for each in ec2.describe_subnets()["Subnets"]),
        *(each["InternetGatewayId"] for each in ec2.describe_internet_gateways()["InternetGateways"]),
        *(each["RouteTableId"] for each in ec2.describe_route_tables()["RouteTables"]),
        *(each["GroupId"] for each in ec2.describe_security_groups()["SecurityGroups"]),
        *(
            instance["InstanceId"]
            for reservation in reservations
            for instance in reservation["Instances"]
            if instance["State"]["Name"] != "terminated"
        ),
    ]


def read_role(ec2, arn):
    """A role's trust policy, and its inline policies by name."""
    iam = client_for(ec2, "iam")
    name = arn.split("/")[-1]
    policies = iam.list_role_policies(RoleName=name)["PolicyNames"]
    return {
        "trust": iam.get_role(RoleName=name)["Role"]["AssumeRolePolicyDocument"],
        "policies": {each: iam.get_role_policy(RoleName=name, PolicyName=each)["PolicyDocument"] for each in policies},
    }


def client_for(ec2, service):
    return boto3.client(service, endpoint_url=ec2.meta.endpoint_url)
