// The real Locust, with the arguments that substitutions.ts says.
import { spawnSync } from 'node:child_process'

const changes = JSON.parse(process.env.LOCUST_GATE_LOCUST_ARGUMENTS)
const asked = process.argv.slice(2)
const given = asked.map((argument, at) => changes[asked[at - 1]] ?? argument)
const { status } = spawnSync(process.env.LOCUST_GATE_LOCUST, given, { stdio: 'inherit' })
process.exitCode = status ?? 1
