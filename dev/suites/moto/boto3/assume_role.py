"""Credentials of a role that has one policy."""

import json

import boto3

# The trust policy isn't tested here.
TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}],
}


def assume(ec2, policy):
    iam, sts = (boto3.client(service, endpoint_url=ec2.meta.endpoint_url) for service in ("iam", "sts"))
    role = iam.create_role(RoleName="kthw-routes", AssumeRolePolicyDocument=json.dumps(TRUST))["Role"]
    iam.put_role_policy(RoleName="kthw-routes", PolicyName="routes", PolicyDocument=json.dumps(policy))
    credentials = sts.assume_role(RoleArn=role["Arn"], RoleSessionName="job")["Credentials"]
    return {
        "AWS_ACCESS_KEY_ID": credentials["AccessKeyId"],
        "AWS_SECRET_ACCESS_KEY": credentials["SecretAccessKey"],
        "AWS_SESSION_TOKEN": credentials["SessionToken"],
    }
