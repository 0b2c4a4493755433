"""Creating, replacing and deleting routes, refused requests, and the table afterwards."""

NO_TABLE = "rtb-0123456789abcdef0"


def ask_all(ask, ids):
    first, second = ({"InstanceId": ids[name]} for name in ("worker-0", "worker-1"))
    interface = {"NetworkInterfaceId": ids["interface"]}
    gateway = {"GatewayId": ids["gateway"]}

    def at(destination, table=ids["table"]):
        return {"RouteTableId": table, "DestinationCidrBlock": destination}

    def look(after):
        ask(f"the route table after {after}", "describe_route_tables", RouteTableIds=[ids["table"]])

    def create(asked, target, destination, *table):
        ask(asked, "create_route", **at(destination, *table), **target)

    create("a new route to an instance", second, "172.22.1.0/24")
    create("a new route to a network interface", interface, "172.22.2.0/24")
    create("a new route to a gateway", gateway, "10.9.0.0/16")
    look("three routes were created")
    create("the same route again", second, "172.22.1.0/24")
    create("the same destination with another target", first, "172.22.1.0/24")
    create("a new route in a table that doesn't exist", first, "172.22.9.0/24", NO_TABLE)
    create("a new route to an instance that doesn't exist", {"InstanceId": "i-0123456789abcdef0"}, "172.22.9.0/24")
    create(
        "a new route to an interface that doesn't exist",
        {"NetworkInterfaceId": "eni-0123456789abcdef0"},
        "172.22.9.0/24",
    )
    create("a new route to a gateway that doesn't exist", {"GatewayId": "igw-0123456789abcdef0"}, "172.22.9.0/24")
    create("a new route to text that isn't a CIDR", first, "172.22.9.0/33")
    look("seven routes were refused")

    def replace(asked, target, destination, *table):
        ask(asked, "replace_route", **at(destination, *table), **target)

    replace("another instance for a route", first, "172.22.1.0/24")
    replace("an instance for a route to a gateway", second, "10.9.0.0/16")
    replace("another target for a route that doesn't exist", first, "172.22.9.0/24")
    replace("another target in a table that doesn't exist", first, "172.22.1.0/24", NO_TABLE)
    replace("a target that doesn't exist", {"InstanceId": "i-0123456789abcdef0"}, "172.22.1.0/24")
    look("two routes were replaced")

    ask("deleting a route", "delete_route", **at("172.22.1.0/24"))
    ask("deleting a route a second time", "delete_route", **at("172.22.1.0/24"))
    ask("deleting a route from a table that doesn't exist", "delete_route", **at("172.22.0.0/24", NO_TABLE))
    look("one route was deleted")
