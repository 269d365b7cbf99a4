/*
 * Lets a thread of tests import the sources as they are. Newer Nodes erase types by themselves; once Node 20 is
 * not supported any more, only the names of files are left to do here.
 */
import * as nodeModule from 'node:module'
import * as hooks from './typescript-hooks.mjs'

// On Node 20 hooks live in a thread of their own.
if ('registerHooks' in nodeModule) nodeModule.registerHooks(hooks)
else nodeModule.register('./typescript-hooks.mjs', import.meta.url)
