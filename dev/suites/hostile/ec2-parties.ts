import { pullRequestJob } from '../../emulators/github/job.ts'
import { startGitHubEmulator, TOKEN } from '../../emulators/github/server.ts'
import { JOB_TOKEN, ROLE_CREDENTIALS } from '../../emulators/oidc/server.ts'
import type { Refuse } from './manners.ts'
import {
  AMBIENT,
  DEADLINE,
  escaped,
  REQUEST_TOKEN,
  role,
  roleOfJob,
  type Job,
  type Party,
  type Place,
} from './party.ts'

const ec2Refuses: Refuse = (code, message) => ({
  status: 400,
  body: `<Response><Errors><Error><Code>${escaped(code)}</Code><Message>${escaped(message)}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
})

const keysOfJob = ({ liar }: Place): Promise<Job> =>
  Promise.resolve({ env: { ...AMBIENT, AWS_ENDPOINT_URL_EC2: liar } })

const ec2 = {
  job: keysOfJob,
  secrets: Object.values(AMBIENT),
  refuse: ec2Refuses,
  waits: DEADLINE,
  names: /EC2|Describe|CreateRoute|DeleteRoute/,
  exitCode: 1,
} as const

const prune = { prune: 'true', 'cluster-cidr': '172.22.0.0/16' }
const destroy = { mode: 'destroy' }

/** What EC2 is asked when it lies. */
export const EC2_PARTIES: readonly Party[] = [
  {
    ...ec2,
    name: 'EC2, asked for the workers with the credentials of a role,',
    inputs: { ...role, ...prune },
    job: ({ liar }) => roleOfJob(() => ({ AWS_ENDPOINT_URL_EC2: liar })),
    secrets: [REQUEST_TOKEN, JOB_TOKEN, ...Object.values(ROLE_CREDENTIALS)],
    lieAbout: { isLiedAbout: ({ action }) => action === 'DescribeInstances' },
    isPaged: true,
  },
  {
    ...ec2,
    name: 'EC2, asked for the second page of the workers,',
    inputs: { 'worker-count': '', 'worker-filters': 'tag:Name=worker-*', ...prune },
    lieAbout: {
      isLiedAbout: ({ action, body }) => action === 'DescribeInstances' && body.includes('NextToken='),
      // The emulator has five instances on a page then.
      ask: (body) => body.replace(/MaxResults=1000/, 'MaxResults=5'),
    },
    isPaged: true,
  },
  {
    ...ec2,
    name: 'EC2, asked for the route tables,',
    inputs: destroy,
    lieAbout: { isLiedAbout: ({ action }) => action === 'DescribeRouteTables' },
    isPaged: true,
  },
  {
    ...ec2,
    name: 'EC2, asked whether the routes are gone,',
    inputs: destroy,
    lieAbout: { isLiedAbout: ({ action, ordinal }) => action === 'DescribeRouteTables' && ordinal > 1 },
    isPaged: true,
  },
  {
    ...ec2,
    name: 'EC2, asked to create routes,',
    inputs: prune,
    lieAbout: { isLiedAbout: ({ action }) => action === 'CreateRoute' },
  },
  {
    ...ec2,
    name: 'EC2, asked to delete routes,',
    inputs: destroy,
    lieAbout: { isLiedAbout: ({ action }) => action === 'DeleteRoute' },
  },
  {
    ...ec2,
    name: 'EC2, asked for a plan on a pull request,',
    inputs: { mode: 'plan', 'github-token': TOKEN },
    job: async ({ liar, folder }) => {
      const { apiUrl, pullRequest, close } = await startGitHubEmulator()
      const env = await pullRequestJob({ apiUrl, folder })
      const comments = () => pullRequest.comments.map(({ body }) => body)
      return { env: { ...AMBIENT, ...env, AWS_ENDPOINT_URL_EC2: liar }, comments, close }
    },
    secrets: [TOKEN, ...Object.values(AMBIENT)],
    lieAbout: { isLiedAbout: ({ action }) => action === 'DescribeInstances' },
    isPaged: true,
  },
]
