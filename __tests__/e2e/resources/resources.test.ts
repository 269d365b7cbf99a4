import './action-suite.js'
import './collect-suite.js'
import './gate-suite.js'
import './world-suite.js'
import { useLoadedWorld } from './loaded-world.js'

/* One world and its loads for all suites: it takes a minute. */
useLoadedWorld()
