import { describe, expect, it } from 'vitest'
import { calendar } from '@/lib/documents/calendar'
import { dayAfter } from '@/lib/views/report/days'
import { isolated } from '@/lib/views/report/isolated'
import { nothingKept, type PlanMark } from '@/lib/views/report/kept'
import { planItems } from '@/lib/views/report/plan-items'
import { report } from '@/lib/views/report/report'
import { currentRubric } from '@/lib/rubric/rubrics'
import { oddStrings } from '@/tests/support/odd-strings'
import { meta, personaVerdicts } from './report-cases'

type Event = Readonly<Record<string, string>>

const home = '0123456789abcdef0123'
const { said } = personaVerdicts.find(({ id }) => id === 'harbour-tiles')!
const told = (...marks: PlanMark[]) => report(currentRubric, said, meta, { ...nothingKept, marks })

/** A calendar read by hand: lines unfolded, names apart from values, text unescaped (RFC 5545 §3.1, §3.3.11). */
function read(text: string): { head: Event; events: Event[] } {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  const head: Record<string, string> = {}
  const events: Record<string, string>[] = []
  let open: Record<string, string> = head
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z=]+)?):(.*)$/su.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push((open = {}))
    else if (line === 'END:VEVENT') open = head
    else if (name) open[name] = value.replaceAll(/\\([\\;,nN])/g, (_, of: string) => (/n/i.test(of) ? '\n' : of))
    else expect(line).toBe('')
  }
  return { head, events }
}

const compact = (iso: string) => iso.replaceAll('-', '')

describe('the calendar of a report', () => {
  it('has the next step, what is open in the plan, the test of day 30 and the day to look again', () => {
    const of = told()
    const { head, events } = read(calendar(of, home))
    expect(head).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH', PRODID: 'seam-gauge' })
    const items = planItems(of)
    expect(items.map(({ id }) => id)).toContain('day_thirty_test')
    expect(events).toHaveLength(items.length + 1)
    for (const [index, { id, text, owner, dueOn }] of items.entries()) {
      expect(events[index]).toMatchObject({
        UID: `${id}-${home}@seam-gauge`,
        SUMMARY: text,
        DESCRIPTION: `Owner: ${owner}`,
        'DTSTART;VALUE=DATE': compact(dueOn),
        'DTEND;VALUE=DATE': compact(dayAfter(dueOn, 1)),
      })
    }
    expect(events.at(-1)).toMatchObject({ 'DTSTART;VALUE=DATE': compact(meta.recheckOn) })
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length)
  })

  it('leaves out what is done, and follows the owner and the day that were noted', () => {
    const [first, second] = planItems(told())
    const of = told(
      { item: first!.id, done: true, owner: null, dueOn: null },
      { item: second!.id, done: false, owner: 'Ana', dueOn: '2028-02-29' },
    )
    const { events } = read(calendar(of, home))
    expect(events.some(({ UID }) => UID?.startsWith(first!.id))).toBe(false)
    const noted = events.find(({ UID }) => UID?.startsWith(second!.id))
    expect(noted).toMatchObject({ 'DTSTART;VALUE=DATE': '20280229', 'DTEND;VALUE=DATE': '20280301' })
    expect(noted?.['DESCRIPTION']).toBe('Owner: Ana')
  })

  it('keeps its ids from one taking to the next', () => {
    const ids = () => read(calendar(told(), home)).events.map(({ UID }) => UID)
    expect(ids()).toEqual(ids())
  })

  it('says an owner letter for letter and lets none of them write a line of their own', () => {
    const [item] = planItems(told())
    const hostile = [
      ...oddStrings
        .map(([, text]) => text)
        .filter((text) => [...text].length <= 120 && text.isWellFormed() && !/\p{Cc}/u.test(text)),
      'Ana; Bo, Cy: \\n\\, END:VEVENT',
      '\\',
      'BEGIN:VALARM',
    ]
    const plain = read(calendar(told(), home)).events.length
    for (const owner of hostile.filter((text) => text !== '')) {
      const { events } = read(calendar(told({ item: item!.id, done: false, owner, dueOn: null }), home))
      expect(events).toHaveLength(plain)
      expect(events[0]?.['DESCRIPTION']).toBe(`Owner: ${isolated(owner).replaceAll(/[\u2028\u2029]/g, ' ')}`)
    }
  })
})
