import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptability } from '@/lib/engine/acceptability'
import { assess } from '@/lib/engine/assess'
import { classifyVendor } from '@/lib/engine/classify-vendor'
import type { Assessment } from '@/lib/engine/judgement'
import type { KindId } from '@/lib/engine/vendor-types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { bundle } from '../../../ops/bundle.mjs'
import { lines, TooLong } from '../../../ops/lines'
import { referenceBuyers, referenceVendors, type ReferenceVendor } from './cases'

const folder = mkdtempSync(path.join(tmpdir(), 'judge-'))
const script = path.join(folder, 'judge.mjs')
const started: ChildProcessWithoutNullStreams[] = []
beforeAll(() => bundle('ops/judge.ts', script))
afterAll(() => {
  for (const child of started) child.kill()
  rmSync(folder, { recursive: true })
})

function start(flags: readonly string[] = [], node: readonly string[] = []) {
  const child = spawn(process.execPath, [...node, script, ...flags])
  started.push(child)
  const ended = once(child, 'close').then(([code]) => Number(code))
  return { child, ended }
}

async function judge(input: string | Buffer, ...flags: string[]) {
  const { child, ended } = start(flags)
  const output = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.err += text))
  child.stdin.end(input)
  const code = await ended
  const said = output.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { ...output, code, said }
}

const asked = (answers: unknown) => `${JSON.stringify({ answers })}\n`
const expected = (said: Assessment) => ({
  outcome: said.outcome,
  variant: said.variant,
  order: said.order,
  rows: said.rows.map(({ id, score, gates }) => ({ id, score, gates })),
  latents: said.latents,
  needs: said.needs,
  patterns: said.patterns.map(({ id, severity }) => ({ id, severity })),
  signals: said.signals.map(({ id, strength }) => ({ id, strength })),
  contradictions: said.contradictions,
  unknown: said.unknown,
})

describe('npm run judge', () => {
  it('says of every reference buyer what the engine says, in order and unrounded', async () => {
    const { said, code, err } = await judge(referenceBuyers.map(({ answers }) => asked(answers)).join(''))
    expect(said).toEqual(referenceBuyers.map(({ answers }) => expected(assess(rubric, answers))))
    expect([code, err]).toEqual([0, ''])
  })

  it('adds how firm it is when asked', async () => {
    const buyers = referenceBuyers.slice(0, 3)
    const { said } = await judge(buyers.map(({ answers }) => asked(answers)).join(''), '--firm')
    for (const [index, { answers, confidence }] of buyers.entries()) {
      const { rank1 } = acceptability(rubric, answers)
      expect(said[index]).toEqual({ ...expected(assess(rubric, answers)), rank1, confidence })
    }
  })

  it('names a bad line by its number, goes on, and passes over blank lines', async () => {
    const bad = ['{', 'null', '[]', '{"answers":[]}', '{"answers":null}', '{}', '"answers"', '7']
    const { said, code, err } = await judge(
      `\uFEFF${asked({})}\r\n\n  \n${bad.join('\n')}\n${asked({})}${asked({}).trim()}`,
    )
    expect(said).toHaveLength(3)
    expect(code).toBe(1)
    const named = bad.map((_, index) => (index === 0 ? 'line 5: not JSON' : `line ${5 + index}: no "answers" object`))
    expect(err.trim().split('\n')).toEqual(named)
  })

  it('lists what the rubric does not know and never stops at it', async () => {
    const odd =
      '{"answers":{"__proto__":1,"constructor":{},"mandate":{"toString":1,"valueOf":1},"funding":["a",null]}}\n'
    const { said, code } = await judge(odd + asked({}))
    expect(said).toHaveLength(2)
    expect(said[0]?.['unknown']).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'funding=a']))
    expect({ ...said[0], unknown: [] }).toEqual(said[1])
    expect(code).toBe(0)
  })

  it('decodes a character that a chunk cuts', async () => {
    const line = Buffer.from(`{"answers":{"naïve 🙂":"é"}}\n`)
    const { child, ended } = start()
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    for (const byte of line) {
      child.stdin.write(Buffer.from([byte]))
      await new Promise((resolve) => setImmediate(resolve))
    }
    child.stdin.end()
    expect(await ended).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ unknown: ['naïve 🙂'] })
  })

  it('judges 10,000 lines in little memory and reads no further than it is read', async () => {
    const { child, ended } = start([], ['--max-old-space-size=32'])
    let sent = 0
    const all = (async () => {
      for (; sent < 10_000; sent++) {
        const buyer = referenceBuyers[sent % referenceBuyers.length]
        if (!child.stdin.write(asked({ ...buyer?.answers, number: sent }))) await once(child.stdin, 'drain')
      }
      child.stdin.end()
    })()
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(sent).toBeLessThan(2000)
    let rest = ''
    const said: string[] = []
    for await (const text of child.stdout.setEncoding('utf8')) {
      const whole = (rest + String(text)).split('\n')
      rest = whole.pop() ?? ''
      for (const line of whole) said.push(/"outcome":"(\w+)".*"unknown":\["number=?(\w*)"\]/.exec(line)?.[1] ?? line)
    }
    await all
    expect(await ended).toBe(0)
    expect(said).toEqual(Array.from({ length: 10_000 }, (_, at) => referenceBuyers[at % referenceBuyers.length]?.top))
  })

  it('is quiet when its reader goes away', async () => {
    const { child, ended } = start()
    let err = ''
    child.stderr.on('data', (text) => (err += String(text)))
    child.stdin.on('error', () => {})
    child.stdout.destroy()
    child.stdin.end(asked({}).repeat(5000))
    await ended
    expect(err).toBe('')
  })

  it('explains itself, and names a flag it does not know', async () => {
    const { child, ended } = start(['--help'])
    let help = ''
    child.stdout.on('data', (text) => (help += String(text)))
    expect(await ended).toBe(0)
    expect(help).toContain('{"answers":{')
    const { code, err } = await judge('', '--odd')
    expect([code, err]).toEqual([2, 'There is no flag --odd. --help says what there is.\n'])
  })
})

type ReadVendor = Pick<ReferenceVendor, 'posterior' | 'claimHolds' | 'fitIndex' | 'quality' | 'overall' | 'next'> & {
  readonly proofs: ReferenceVendor['next']
}

describe('npm run judge -- --vendors', () => {
  const line = (vendor: unknown) => `${JSON.stringify(vendor)}\n`
  const vendor = { claim: 'combined', heard: { v_bench: 'subcontractors', v_pushback: 'struggled' } }

  it('reads every reference vendor as the reference does, to a millionth, in order', async () => {
    const sent = referenceVendors.map(({ claim, heard, shown, buyer }) => line({ claim, heard, shown, buyer }))
    const { said, code, err } = await judge(sent.join(''), '--vendors')
    expect([said.length, code, err]).toEqual([75, 0, ''])
    for (const [at, reference] of referenceVendors.entries()) {
      const { posterior, next, proofs, ...read } = said[at] as ReadVendor
      for (const [kind, share] of Object.entries(reference.posterior))
        expect(posterior[kind as KindId]).toBeCloseTo(share, 5.7)
      for (const number of ['claimHolds', 'fitIndex', 'quality', 'overall'] as const) {
        expect(Math.abs(read[number] - reference[number])).toBeLessThanOrEqual(1e-6)
      }
      expect(next.map(({ question }) => question)).toEqual(reference.next.map(({ question }) => question))
      const answered = vendorTables.questions.filter(({ id }) => id in reference.heard)
      expect(next).toHaveLength(Math.min(3, vendorTables.questions.length - answered.length))
      expect(proofs).toHaveLength(Math.min(3, answered.filter(({ id }) => !reference.shown.includes(id)).length))
      expect([...next].sort((a, b) => b.bits - a.bits)).toEqual(next)
    }
  })

  it('says what the engine says, and leaves fit empty without a buyer', async () => {
    const { said } = await judge(line(vendor) + line({ ...vendor, buyer: {} }), '--vendors')
    const { posterior, claimHolds, leader, runnerUp, firmness, claim, conflicts } = classifyVendor(vendorTables, {
      claim: 'combined',
      heard: vendor.heard,
      shown: [],
    })
    const none = { fitIndex: null, overall: null, capped: null, band: null }
    const read = { posterior, claimHolds, leader, runnerUp, firmness, claim, conflicts, unknown: [] }
    const flags = { redFlags: ['rf_partner_posing'], flagLevels: { rf_partner_posing: 'critical' } }
    expect(said[0]).toMatchObject({ ...read, ...none, ...flags, quality: 0.5 })
    expect(said[1]).toMatchObject(read)
    expect(said[1]?.['band']).toBe('weak')
    expect(said[1]?.['capped']).toBeLessThanOrEqual(40)
  })

  it('takes two answers that disagree', async () => {
    const both = { ...vendor, heard: { v_bench: ['employees_named', 'subcontractors', 'employees_named'] } }
    const { said } = await judge(line(both), '--vendors')
    expect(said[0]).toMatchObject({ conflicts: ['v_bench'], redFlags: ['rf_partner_posing'] })
  })

  it('lists what the tables do not know and never stops at it', async () => {
    const odd =
      '{"claim":"constructor","heard":{"__proto__":"x","v_bench":7,"v_modes":["never",null],"v_done":[],' +
      '"v_pay_basis":"x","v_references":["old_or_none","x"]},"shown":["toString"],"buyer":{"mandate":"x"}}\n'
    const known = { claim: 'unclear', heard: { v_references: 'old_or_none' }, buyer: {} }
    const { said, code } = await judge(odd + line(known), '--vendors')
    expect(code).toBe(0)
    expect([...(said[0]?.['unknown'] as string[])].sort()).toEqual(
      ['__proto__', 'buyer: mandate=x', 'constructor', 'toString', 'v_bench', 'v_modes', 'v_pay_basis: x'].concat(
        'v_references: x',
      ),
    )
    expect({ ...said[0], unknown: [] }).toEqual(said[1])
  })

  it('names a bad line by its number and goes on', async () => {
    const bad = [
      ['{', 'not JSON'],
      ['7', 'no "claim" text'],
      ['{"claim":7,"heard":{}}', 'no "claim" text'],
      ['{"claim":"audit"}', 'no "heard" object'],
      ['{"claim":"audit","heard":[]}', 'no "heard" object'],
      ['{"claim":"audit","heard":{},"shown":{}}', '"shown" is not a list of question ids'],
      ['{"claim":"audit","heard":{},"shown":[1]}', '"shown" is not a list of question ids'],
      ['{"claim":"audit","heard":{},"buyer":[]}', '"buyer" is not an object of answers'],
    ]
    const { said, code, err } = await judge(
      `${bad.map(([sent]) => sent).join('\n')}\n\n${line({ ...vendor, shown: null, buyer: null })}`,
      '--vendors',
    )
    expect([said.length, code]).toEqual([1, 1])
    expect(err.trim().split('\n')).toEqual(bad.map(([, what], at) => `line ${at + 1}: ${what}`))
  })

  it('has no use for --firm', async () => {
    const { code, err } = await judge('', '--vendors', '--firm')
    expect([code, err]).toEqual([2, '--firm is for buyers. Leave it out beside --vendors.\n'])
  })
})

describe('lines of a stream', () => {
  const of = async (...chunks: readonly string[]) => {
    const found: (string | TooLong)[] = []
    async function* stream() {
      for (const chunk of chunks) yield Buffer.from(chunk)
    }
    for await (const line of lines(stream(), 5)) found.push(line)
    return found
  }

  it('end at newlines only', async () => {
    expect(await of('a\u2028b\nc', 'd\r\n', '\n', 'e')).toEqual(['a\u2028b', 'cd', '', 'e'])
  })

  it('are not kept when they are too long', async () => {
    expect(await of('123', '456', '789\nab\n')).toEqual([new TooLong(5), 'ab'])
  })
})
