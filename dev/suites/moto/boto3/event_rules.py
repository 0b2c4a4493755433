"""EventBridge rules, their targets, and the API destination that moto's CloudFormation lacks."""

import json

from stacks import client_for


def create_destination(ec2, given):
    """Creates a destination with its connection, from the properties in a template, and returns its ARN."""
    events = client_for(ec2, "events")
    connection = events.create_connection(Name="github", **given["connection"])
    destination = {**given["destination"], "ConnectionArn": connection["ConnectionArn"]}
    return events.create_api_destination(Name="github", **destination)["ApiDestinationArn"]


def read_rule(ec2, name):
    """The rule's pattern and targets."""
    events = client_for(ec2, "events")
    return {
        "pattern": json.loads(events.describe_rule(Name=name)["EventPattern"]),
        "targets": events.list_targets_by_rule(Rule=name)["Targets"],
    }


def read_queue(ec2, url):
    """The queue's attributes."""
    return client_for(ec2, "sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]


def deliver(ec2, given):
    """What the rule's target gets from these events. Instead of GitHub, the target is a queue with the same input transformer."""
    events = client_for(ec2, "events")
    sqs = client_for(ec2, "sqs")
    url = sqs.create_queue(QueueName="target")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    [target] = events.list_targets_by_rule(Rule=given["rule"])["Targets"]
    replaced = {"Id": target["Id"], "Arn": arn, "InputTransformer": target["InputTransformer"]}
    events.put_targets(Rule=given["rule"], Targets=[replaced])
    for event in given["events"]:
        entry = {
            "Source": event["source"],
            "DetailType": event["detail-type"],
            "Resources": event["resources"],
            "Detail": json.dumps(event["detail"]),
        }
        events.put_events(Entries=[entry])
    messages = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])
    return [json.loads(message["Body"]) for message in messages]
