"""A quick boto3 version of the action: two reads, ten writes at a time for the missing routes, and a read back."""

import os
from concurrent.futures import ThreadPoolExecutor

import boto3

count = int(os.environ["WORKERS"])
ec2 = boto3.client("ec2", region_name="us-west-2")


def tagged(*names):
    return [{"Name": "tag:Name", "Values": list(names)}]


def pod_cidr(instance):
    return next(tag["Value"] for tag in instance["Tags"] if tag["Key"] == "pod_cidr")


def read_table():
    return ec2.describe_route_tables(Filters=tagged(os.environ["ROUTE_TABLE"]))["RouteTables"][0]


names = [f"worker-{index}" for index in range(count)]
pages = ec2.get_paginator("describe_instances").paginate(Filters=tagged(*names))
instances = [each for page in pages for reservation in page["Reservations"] for each in reservation["Instances"]]
table = read_table()
there = {route.get("DestinationCidrBlock") for route in table["Routes"]}
missing = [instance for instance in instances if pod_cidr(instance) not in there]


def create(instance):
    ec2.create_route(
        RouteTableId=table["RouteTableId"],
        DestinationCidrBlock=pod_cidr(instance),
        InstanceId=instance["InstanceId"],
    )


with ThreadPoolExecutor(10) as pool:
    list(pool.map(create, missing))
if missing:
    states = {route["DestinationCidrBlock"]: route["State"] for route in read_table()["Routes"]}
    assert all(states[pod_cidr(instance)] == "active" for instance in missing)
