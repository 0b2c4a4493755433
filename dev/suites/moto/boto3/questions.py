"""The same calls to any endpoint, and their answers."""

from botocore.exceptions import ClientError

import questions_on_differences
import questions_on_instances
import questions_on_route_tables
import questions_on_routes
import questions_on_traffic_rules


class Asker:
    """Makes calls and records the answers with a description of the question."""

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
        recorded = {"asked": asked, "status": status, "code": code, "message": message, "answer": answer}
        self.answers.append(recorded)
        return answer


def ask(ec2, ids):
    """`ids` are the endpoint's IDs, by the names that the questions use."""
    asker = Asker(ec2)
    questions_on_instances.ask_all(asker, ids)
    questions_on_route_tables.ask_all(asker, ids)
    questions_on_traffic_rules.ask_all(asker, ids)
    questions_on_routes.ask_all(asker, ids)
    # Last, because moto carries out requests that it should refuse, and its world differs from then on.
    questions_on_differences.ask_all(asker, ids)
    return asker.answers
