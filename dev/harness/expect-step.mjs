// Fails unless a step of a workflow, in STEP as toJSON(steps.<id>), has the outcome and outputs of the arguments:
// outcome=success created-count=3
import process from 'node:process'

const { outcome, outputs } = JSON.parse(process.env.STEP ?? '')
const actual = { outcome, ...outputs }
const expected = process.argv.slice(2).map((argument) => argument.split('='))
const wrong = expected.filter(([name, value]) => actual[name] !== value)

for (const [name, value] of wrong)
  process.stdout.write(`::error::${name} is ${actual[name]}, and should be ${value}\n`)
if (expected.length === 0 || wrong.length > 0) {
  process.stdout.write(`Findings: ${actual.findings}\n`)
  process.exitCode = 1
}
