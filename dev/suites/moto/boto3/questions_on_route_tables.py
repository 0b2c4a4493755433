"""Finding route tables by filters and IDs."""

from questions_on_instances import by

NOBODY = "rtb-0123456789abcdef0"


def ask_all(ask, ids):
    def find(asked, *filters):
        ask(asked, "describe_route_tables", Filters=list(filters))

    ask("all route tables", "describe_route_tables")
    find("a route table by its name", by("tag:Name", "kubernetes"))
    find("route tables by several names", by("tag:Name", "kubernetes", "elsewhere", "none"))
    find("route tables by a name with a wildcard", by("tag:Name", "kube*"))
    find("a name that no route table has", by("tag:Name", "none"))
    find("a route table by an ID in a filter", by("route-table-id", ids["table"], NOBODY))
    find("an ID in a filter that no route table has", by("route-table-id", NOBODY))
    find("the route tables of a VPC", by("vpc-id", ids["vpc"]))
    find("a route table by its name in another VPC", by("vpc-id", ids["other-vpc"]), by("tag:Name", "kubernetes"))
    find("the route table of a subnet", by("association.subnet-id", ids["subnet"]))
    find("the main route tables", by("association.main", "true"))
    find("route tables by a route's destination", by("route.destination-cidr-block", "172.22.0.0/24"))
    find("route tables by a route's gateway", by("route.gateway-id", ids["gateway"]))
    ask("a route table by its ID", "describe_route_tables", RouteTableIds=[ids["table"]])
    ask("a route table ID that doesn't exist", "describe_route_tables", RouteTableIds=[NOBODY])
    ask("two route table IDs, one of which doesn't exist", "describe_route_tables", RouteTableIds=[ids["table"], NOBODY])
