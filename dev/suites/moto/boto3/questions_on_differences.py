"""Known differences between moto and EC2; field-differences.ts and refusal-differences.ts list both answers."""


def ask_all(ask, ids):
    instance = {"InstanceId": ids["worker-0"]}
    spare, other_spare = ids["spare-table"], ids["other-spare-table"]

    def create(asked, destination, target=instance, table=spare, **more):
        ask(asked, "create_route", RouteTableId=table, DestinationCidrBlock=destination, **target, **more)

    ask("a page of route tables", "describe_route_tables", MaxResults=5)
    ask("a dry run of reading instances", "describe_instances", DryRun=True)
    create("a dry run of creating a route", "10.1.0.0/16", DryRun=True)
    create("a route for the next questions", "10.2.0.0/16")
    made = {"RouteTableId": spare, "DestinationCidrBlock": "10.2.0.0/16"}
    ask("a dry run of replacing a route", "replace_route", **made, **instance, DryRun=True)
    ask("a dry run of deleting a route", "delete_route", **{**made, "DestinationCidrBlock": "10.1.0.0/16"}, DryRun=True)
    create("the same route to an interface", "10.2.0.0/16", {"NetworkInterfaceId": ids["interface"]})
    create("a route for the VPC's own CIDR", "172.20.0.0/16")
    create("a route inside the VPC that isn't a subnet's", "172.20.77.0/24")
    create("a route inside a reserved range", "169.254.168.0/24")
    create("a route to an instance of another VPC", "10.3.0.0/16", {"InstanceId": ids["stranger"]})
    local = {"RouteTableId": ids["table"], "DestinationCidrBlock": "172.20.0.0/16"}
    ask("deleting the local route", "delete_route", **local)
    # Afterwards, moto can't add anything to this table.
    create("a route with host bits", "100.68.0.18/18", table=other_spare)
    ask("the table of that route", "describe_route_tables", RouteTableIds=[other_spare])
