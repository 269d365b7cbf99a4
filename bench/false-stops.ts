import { falseStops } from './watch.js'

console.log(falseStops(10_000))
