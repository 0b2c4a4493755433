"""Reads one request per line from standard input, and answers each with a line of JSON.

One process for the whole run, because loading boto3 takes longer than most requests.
"""

import functools
import json
import sys
import traceback

import boto3
from botocore.config import Config

import assume_role
import build_world
import event_rules
import questions
import read_route_tables
import stacks

OPERATIONS = {
    "assume-role": assume_role.assume,
    "build-world": build_world.build,
    "read-route-tables": read_route_tables.read,
    "ask": questions.ask,
    "create-stack": stacks.create,
    "complete-stack": stacks.complete,
    "delete-stack": stacks.delete,
    "read-account": stacks.read_account,
    "read-role": stacks.read_role,
    "create-destination": event_rules.create_destination,
    "read-rule": event_rules.read_rule,
    "read-queue": event_rules.read_queue,
    "deliver": event_rules.deliver,
}


@functools.cache
def client(endpoint):
    # No retries, so every answer counts.
    return boto3.client("ec2", endpoint_url=endpoint, config=Config(retries={"total_max_attempts": 1}))


def perform(request):
    operation = OPERATIONS[request["operation"]]
    return {"result": operation(client(request["endpoint"]), request["input"])}


for line in sys.stdin:
    try:
        answer = perform(json.loads(line))
    except Exception:
        answer = {"failure": traceback.format_exc()}
    print(json.dumps(answer, default=lambda moment: moment.isoformat()), flush=True)
