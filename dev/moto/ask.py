"""Makes the same calls to whichever endpoint the environment names, through boto3.

Reads the IDs of that endpoint's things from standard input, as JSON; prints every call's answer, as JSON.
"""

import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

import questions_on_differences
import questions_on_instances
import questions_on_route_tables
import questions_on_routes


class Asker:
    """Makes calls and keeps what came back, under words that say what was asked for."""

    def __init__(self, ec2):
        self.ec2 = ec2
        self.answers = []

    def __call__(self, asked, operation, **parameters):
        code = message = None
        try:
            answer = getattr(self.ec2, operation)(**parameters)
        except ClientError as refusal:
            answer = refusal.response
            error = answer.pop("Error")
            code, message = error["Code"], error["Message"]
        status = answer.pop("ResponseMetadata")["HTTPStatusCode"]
        told = {"asked": asked, "status": status, "code": code, "message": message, "answer": answer}
        self.answers.append(told)
        return answer


def main():
    ids = json.load(sys.stdin)
    # What is compared are single answers: a second try would hide the first.
    ask = Asker(boto3.client("ec2", config=Config(retries={"total_max_attempts": 1})))
    questions_on_instances.ask_all(ask, ids)
    questions_on_route_tables.ask_all(ask, ids)
    questions_on_routes.ask_all(ask, ids)
    # Last, since moto carries out what it should refuse, and its world is another one from then on.
    questions_on_differences.ask_all(ask, ids)
    print(json.dumps(ask.answers, default=lambda moment: moment.isoformat()))


main()
