"""Where moto is known not to be EC2; field-differences.ts and refusal-differences.ts say what each of the two answers."""


def ask_all(ask, ids):
    instance = {"InstanceId": ids["worker-0"]}
    spare, other_spare = ids["spare-table"], ids["other-spare-table"]

    def create(asked, destination, target=instance, table=spare, **more):
        ask(asked, "create_route", RouteTableId=table, DestinationCidrBlock=destination, **target, **more)

    ask("a page of route tables", "describe_route_tables", MaxResults=5)
    ask("a dry run of reading instances", "describe_instances", DryRun=True)
    create("a dry run of creating a route", "10.1.0.0/16", DryRun=True)
    create("a route for an interface to take over", "10.2.0.0/16")
    create("that route to an interface", "10.2.0.0/16", {"NetworkInterfaceId": ids["interface"]})
    create("a route for the VPC's own CIDR", "172.20.0.0/16")
    create("a route inside the VPC that is no subnet's", "172.20.77.0/24")
    create("a route inside a reserved range", "169.254.168.0/24")
    create("a route to an instance of another VPC", "10.3.0.0/16", {"InstanceId": ids["stranger"]})
    local = {"RouteTableId": ids["table"], "DestinationCidrBlock": "172.20.0.0/16"}
    ask("the local route to be deleted", "delete_route", **local)
    # moto can add nothing to this table afterwards.
    create("a route with bits behind its prefix", "100.68.0.18/18", table=other_spare)
    ask("the table of that route", "describe_route_tables", RouteTableIds=[other_spare])
