import { startWorld, type World } from './world.js'
import { SERVICES, type ServiceName } from './services.js'

/*
 * The world by hand: npm run resources:world -- FOLDER [sync] [gthread]
 * Everything is kept in FOLDER, which must be new. Runs a load against each service that is named, at the same time,
 * and ends; without one it stays until Ctrl-C.
 */
const [folder, ...names] = process.argv.slice(2)
const services = names.filter((name): name is ServiceName => name in SERVICES)
if (folder === undefined || services.length < names.length) {
  console.error(`Usage: npm run resources:world -- FOLDER [${Object.keys(SERVICES).join('] [')}]`)
  process.exit(2)
}

let world: World | undefined
const interrupted = new AbortController()

async function end(code: number): Promise<never> {
  await world?.stop()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted.abort()
    // What has been started of a world that is not whole yet dies with this process.
    void end(130)
  })
}

try {
  const whole = await startWorld({ folder })
  world = whole
  console.log('Prometheus:', whole.prometheusUrl)
  for (const [name, url] of Object.entries(whole.serviceUrls)) console.log(`${name}:`, url)
  console.log('Truth:', whole.truthFile)
  if (services.length > 0) {
    console.log(await Promise.all(services.map(service => whole.runLoad({ service }))))
    await end(0)
  }
} catch (error) {
  // A load ends with an error when its world is stopped.
  if (!interrupted.signal.aborted) {
    console.error(error)
    await end(1)
  }
}
