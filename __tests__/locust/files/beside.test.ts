import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { readRuns } from '../../../src/locust/read.js'
import { files, filesIn, PLAIN_STATS, said, STATS_HEADER, statsRow } from '../support.js'

const CASES = join(import.meta.dirname, '../../../fixtures/cases')
const LOG =
  'timestamp,request_type,name,response_time_ms,response_length,status_code,exception\r\n1795821650.04,GET,/a,20,5,0,\r\n'
const SUMMARY =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,50%,95%,100%\nTransaction,checkout,382,0,21,24,20,136,21,34,136\n'

describe('what other tools of Locust write beside a run', () => {
  it.each([
    ['request-log-beside', ['requests.csv is a log of single requests']],
    [
      'transactions-summary',
      [
        'sustained_transactions.csv is the log of single transactions of locust-plugins',
        'sustained_transactions_summary.csv is the summary of transactions of locust-plugins'
      ]
    ]
  ])('%s: is left out with a note', async (name, messages) => {
    const { runs, notes } = await readRuns(filesIn(join(CASES, name)))
    expect(runs.map(run => run.name)).toEqual(['sustained'])
    expect(notes.map(({ severity }) => severity)).toEqual(messages.map(() => 'info'))
    for (const [index, message] of messages.entries()) {
      expect(notes[index]?.message).toContain(message)
    }
  })

  it.each([
    ['a log by any name', { 'load_stats.csv': LOG, 'x_requests.csv': LOG, 'log.csv': LOG }],
    ['a log of one’s own', { 'requests.csv': 'timestamp,method,url,response_time\n1,GET,/,5\n' }],
    [
      'a summary by any name',
      { 'checkout_stats.csv': SUMMARY, 'p_transactions_summary.csv': SUMMARY }
    ],
    ['backups', { 'run_stats.csv.bak': PLAIN_STATS, 'run_stats.csv~': PLAIN_STATS }],
    ['AppleDouble', { '._run_stats.csv': new Uint8Array([0, 5, 22, 7]) }]
  ])('%s is no second run', async (_, others) => {
    const { runs, notes } = await readRuns(files({ 'run_stats.csv': PLAIN_STATS, ...others }))
    expect(runs.map(run => run.name)).toEqual(['run'])
    expect(notes.every(({ severity }) => severity === 'info')).toBe(true)
  })

  it('but statistics that lost their header or their total are still refused', async () => {
    for (const text of [
      'Type,Name\nGET,/a\n',
      [STATS_HEADER, statsRow('Transaction', 'a', 5)].join('\n')
    ]) {
      const { runs } = await readRuns(files({ 'run_stats.csv': text }))
      expect(runs.map(({ notes }) => said(notes)[0]?.split(' ')[0])).toEqual(['error'])
    }
  })
})

describe('the file of --json-file', () => {
  it('is its prefix’s when Locust has added .json to it', async () => {
    const { runs, notes } = await readRuns(filesIn(join(CASES, 'json-json')))
    expect(runs.map(run => [run.name, run.percentileSource])).toEqual([
      ['normal', 'histogram'],
      ['peak', 'histogram']
    ])
    expect(notes).toEqual([])
  })
})
