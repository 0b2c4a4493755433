// A credential_process that says what a server says: its answer, or on stderr why there is none.
const answer = await fetch(process.argv[2] ?? '', { redirect: 'manual' })
const output = answer.ok ? process.stdout : process.stderr
for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) output.write(chunk)
process.exitCode = answer.ok ? 0 : 3
