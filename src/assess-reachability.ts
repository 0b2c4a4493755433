// The code that only a run with `reachability` needs. It's one chunk, because two would each contain what both need.
export { assess } from './reachability/assess.ts'
export { readNetwork } from './reachability/read-network.ts'
export { reportReachability } from './report/reachability-report.ts'
