import LightRunner from 'jest-light-runner'

/** Runs one suite after the other in the thread that has the working directory, when all others are done. */
export default class extends LightRunner {
  constructor(config, ...rest) {
    super({ ...config, maxWorkers: 1 }, ...rest)
  }
}
