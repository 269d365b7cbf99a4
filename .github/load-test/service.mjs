// The service that the load test of this repository loads: answers of a few milliseconds.
import { createServer } from 'node:http'

const PAGES = { '/health': 0, '/stories': 5, '/search': 20 }

createServer((request, response) => {
  const wait = PAGES[new URL(request.url, 'http://localhost').pathname]
  setTimeout(() => {
    response.writeHead(wait === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end('{}')
  }, wait ?? 0)
}).listen(8080, '127.0.0.1')
