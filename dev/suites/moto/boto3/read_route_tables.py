"""Reads the routes with a different client than the action's."""


def read(ec2, _):
    tables = ec2.describe_route_tables()["RouteTables"]
    return [{"routeTableId": table["RouteTableId"], "routes": table["Routes"]} for table in tables]
