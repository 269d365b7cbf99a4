/** What to do where there is no token: the input has that of the job unless somebody empties it. */
export const JOB_TOKEN =
  'Leave the input github-token alone, so that it is the token of the job (under act there is one only where you give it)'

/** The same for what is read of runs and their artifacts. */
export const JOB_TOKEN_TO_READ_RUNS = `${JOB_TOKEN}, and give the job "permissions: actions: read".`
