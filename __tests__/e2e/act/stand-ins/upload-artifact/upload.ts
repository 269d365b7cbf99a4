import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { DefaultArtifactClient } from '@actions/artifact'
import { getInput, setFailed } from '@actions/core'

/** What `actions/upload-artifact` does with a folder; bundled by the suite, as an action must be. */
const folder = getInput('path', { required: true })
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))
if (files.length === 0) setFailed(`no files in ${folder}`)
else await new DefaultArtifactClient().uploadArtifact(getInput('name'), files, folder)
