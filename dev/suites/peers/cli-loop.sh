# The lab's instructions with the AWS CLI: for each worker, describe the instance and the table and create the route.
set -eu
export AWS_PAGER=''
named() { echo "Name=tag:Name,Values=$1"; }
tables() { aws ec2 describe-route-tables --filters "$(named "$ROUTE_TABLE")" "$@"; }
for index in $(seq 0 $((WORKERS - 1))); do
  instance=$(aws ec2 describe-instances --output text \
    --filters "$(named "worker-$index")" Name=instance-state-name,Values=running \
    --query "Reservations[].Instances[].[InstanceId, Tags[?Key=='pod_cidr'] | [0].Value]")
  table=$(tables --output text --query 'RouteTables[0].RouteTableId')
  aws ec2 create-route --route-table-id "$table" \
    --instance-id "$(echo "$instance" | cut -f 1)" --destination-cidr-block "$(echo "$instance" | cut -f 2)" > /dev/null
done
tables --output table --query 'RouteTables[].Routes[].[DestinationCidrBlock, InstanceId, GatewayId]' > /dev/null
