import { error, type Finding } from '../model/finding.ts'

export function jobCanceled(signal: string): Finding {
  return error(
    'cancelled',
    `The job was cancelled (${signal}): what was begun is shown as far as EC2 answered, the rest was not tried; run the step again to finish.`,
  )
}

export function runTimedOut(): Finding {
  return error(
    'time-up',
    'The run has taken longer than wait-timeout and the time that its calls need: EC2 does not answer, or answers too late; run the step again, or raise wait-timeout.',
  )
}
