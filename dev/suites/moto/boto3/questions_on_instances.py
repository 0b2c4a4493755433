"""Finding instances by filters, IDs and pages, and their source/destination check."""

NOBODY = "i-0123456789abcdef0"


def by(name, *values):
    return {"Name": name, "Values": list(values)}


def ask_all(ask, ids):
    def find(asked, *filters):
        ask(asked, "describe_instances", Filters=list(filters))

    workers = by("tag:Name", "worker-*")
    find("an instance by its name", by("tag:Name", "worker-0"))
    find("instances by several names", by("tag:Name", "worker-0", "worker-2", "nobody"))
    find("instances by a name with *", by("tag:Name", "w*r-*"))
    find("instances by a name with ?", by("tag:Name", "worker-?"))
    find("the instance whose name contains *", by("tag:Name", r"odd-\*"))
    find("the instance whose name contains ?", by("tag:Name", r"what-\?"))
    find("a name in the wrong case", by("tag:Name", "Worker-0"))
    find("the beginning of a name", by("tag:Name", "worker"))
    find("instances that have a tag", by("tag-key", "pod_cidr"))
    find("instances by two filters at once", workers, by("tag:pod_cidr", "172.22.1.0/24"))
    find("running instances", workers, by("instance-state-name", "running"))
    find("stopped instances", by("instance-state-name", "stopped"))
    find("stopped or running instances", by("instance-state-name", "stopped", "running"))
    find("instances of a VPC", by("vpc-id", ids["vpc"]), workers)
    find("instances of a VPC that doesn't exist", by("vpc-id", "vpc-0123456789abcdef0"))
    find("an instance by its private address", by("private-ip-address", "172.20.1.21"))
    find("instances of a subnet", by("subnet-id", ids["subnet"]), by("tag:Name", "etcd-*"))

    ask("an instance by its ID", "describe_instances", InstanceIds=[ids["worker-1"]])
    ask("an instance ID that doesn't exist", "describe_instances", InstanceIds=[NOBODY])
    ask("two instance IDs, one of which doesn't exist", "describe_instances", InstanceIds=[ids["worker-1"], NOBODY])
    ask("an ID with MaxResults", "describe_instances", InstanceIds=[ids["worker-1"]], MaxResults=5)

    page = ask("the first page of instances", "describe_instances", MaxResults=6)
    page = ask("the second page of instances", "describe_instances", MaxResults=6, NextToken=page["NextToken"])
    ask("the last page of instances", "describe_instances", MaxResults=6, NextToken=page["NextToken"])

    def check(asked, instance_id, value):
        ask(asked, "modify_instance_attribute", InstanceId=instance_id, SourceDestCheck={"Value": value})

    check("turning the source/destination check on", ids["worker-0"], True)
    ask("an instance with the check on", "describe_instances", InstanceIds=[ids["worker-0"]])
    check("turning the source/destination check off", ids["worker-0"], False)
    ask("an instance with the check off", "describe_instances", InstanceIds=[ids["worker-0"]])
    check("turning off the check of an instance that doesn't exist", NOBODY, False)

    off = {"SourceDestCheck": {"Value": False}, "DryRun": True}
    ask("a dry run of turning off an instance's check", "modify_instance_attribute", InstanceId=ids["worker-1"], **off)
    interface = {"NetworkInterfaceId": ids["interface"]}
    ask("a dry run of turning off an interface's check", "modify_network_interface_attribute", **interface, **off)
