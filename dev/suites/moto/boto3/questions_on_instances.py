"""Which instances are found, page by page and by what, and their source/destination check."""

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
    find("the instance whose name has a * in it", by("tag:Name", r"odd-\*"))
    find("the instance whose name has a ? in it", by("tag:Name", r"what-\?"))
    find("a name in the wrong case", by("tag:Name", "Worker-0"))
    find("the beginning of a name", by("tag:Name", "worker"))
    find("instances that have a tag", by("tag-key", "pod_cidr"))
    find("instances by two filters at once", workers, by("tag:pod_cidr", "172.22.1.0/24"))
    find("instances that run", workers, by("instance-state-name", "running"))
    find("instances that have stopped", by("instance-state-name", "stopped"))
    find("instances that have stopped or run", by("instance-state-name", "stopped", "running"))
    find("instances of a VPC", by("vpc-id", ids["vpc"]), workers)
    find("instances of a VPC that is not there", by("vpc-id", "vpc-0123456789abcdef0"))
    find("an instance by its private address", by("private-ip-address", "172.20.1.21"))
    find("instances of a subnet", by("subnet-id", ids["subnet"]), by("tag:Name", "etcd-*"))

    ask("an instance by its ID", "describe_instances", InstanceIds=[ids["worker-1"]])
    ask("an instance ID that nobody has", "describe_instances", InstanceIds=[NOBODY])
    ask("two instance IDs, one of them nobody's", "describe_instances", InstanceIds=[ids["worker-1"], NOBODY])
    ask("an ID with MaxResults", "describe_instances", InstanceIds=[ids["worker-1"]], MaxResults=5)

    page = ask("the first page of instances", "describe_instances", MaxResults=6)
    page = ask("the second page of instances", "describe_instances", MaxResults=6, NextToken=page["NextToken"])
    ask("the last page of instances", "describe_instances", MaxResults=6, NextToken=page["NextToken"])

    def check(asked, instance_id, value):
        ask(asked, "modify_instance_attribute", InstanceId=instance_id, SourceDestCheck={"Value": value})

    check("the source/destination check to be on", ids["worker-0"], True)
    ask("an instance that was told to check", "describe_instances", InstanceIds=[ids["worker-0"]])
    check("the source/destination check to be off", ids["worker-0"], False)
    ask("an instance that was told not to check", "describe_instances", InstanceIds=[ids["worker-0"]])
    check("a check of an instance that nobody has", NOBODY, False)
