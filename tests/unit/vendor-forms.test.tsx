import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { AskedForm } from '@/components/asked/asked-form'
import { CallForm } from '@/components/vendor-call/call-form'
import { callProblem } from '@/components/vendor-call/call-problem'
import { CallsSection } from '@/components/vendors/calls-section'
import { WasBroughtBack } from '@/components/vendors/removal'
import { StatementForm } from '@/components/vendors/statement-form'
import type { StatementConflict } from '@/components/vendors/statement'
import { VendorComparison } from '@/components/vendors/vendor-comparison'
import { currentRubric } from '@/lib/rubric/rubrics'
import { comparison } from '@/lib/views/vendors/comparison'
import { vendorReading } from '@/lib/views/vendors/reading'
import { judgedOf, kept, today } from './vendors/cases'

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))

const question = {
  ...{ id: 'v_bench', term: 'Who employs', text: 'Who employs them?', hint: null, proof: 'A payroll list', show: '' },
  options: [{ value: 'just_me', label: 'Only me' }],
}
const conflict: StatementConflict = {
  ...{
    option: 'just_me',
    shown: true,
    note: 'One "firm"',
    evidence: null,
    version: 1,
    savedAt: '2026-11-21T10:00:00Z',
  },
}
const drawn = {
  ...{ action: '/answers', question, opId: 'op', version: 2, conflict: null, refused: null, legend: 'Who?' },
  told: { option: null, shown: false, note: 'Mine', evidence: null },
}

const asked = (more: Partial<ComponentProps<typeof AskedForm>>) =>
  renderToStaticMarkup(<AskedForm {...drawn} next={null} {...more} />)
const inCall = (more: Partial<ComponentProps<typeof CallForm>>) =>
  renderToStaticMarkup(<CallForm {...drawn} call={2} next="/next" skip="/skip" previous={null} {...more} />)
const statement = (more: Partial<ComponentProps<typeof StatementForm>>) =>
  renderToStaticMarkup(
    <StatementForm
      {...{ ...drawn, ...question, question: question.id, id: 'answer', from: 'all', call: 2 }}
      {...more}
    />,
  )

/** The fields of a form of its own, by name. */
function otherForm(markup: string) {
  const [, fields = ''] = /<form id="[\w-]+-other"[^>]*>(.*?)<\/form>/.exec(markup) ?? []
  return Object.fromEntries(
    [...fields.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
}

describe('two different answers, without a script', () => {
  it('are decided by a form that sends the other one, having seen what is kept', () => {
    const same = { question: 'v_bench', opId: 'op', baseVersion: '2', option: 'just_me', note: 'One &quot;firm&quot;' }
    expect(otherForm(statement({ conflict }))).toEqual({ ...same, evidence: '', call: '2', shown: '1', from: 'all' })
    expect(otherForm(inCall({ conflict }))).toEqual({ ...same, evidence: '', call: '2', shown: '1', from: 'call' })
    expect(otherForm(asked({ conflict }))).toEqual({ ...same, evidence: '', from: 'all' })
  })

  it('have a button for it that a script takes away, in no form within a form', () => {
    for (const markup of [statement({ conflict }), inCall({ conflict }), asked({ conflict })]) {
      const [, id] = /<form id="([\w-]+-other)"/.exec(markup) ?? []
      expect(markup).toMatch(new RegExp(`<noscript><button[^>]* form="${id}"[^>]*>Use what was saved before`))
      expect(markup).not.toMatch(/<form(?:(?!<\/form>).)*<form/s)
    }
    expect(statement({}) + inCall({}) + asked({})).not.toContain('-other"')
  })
})

it('a refused form of a call says above itself what to mend, and leads there', () => {
  const refused = { field: 'shown', message: 'Choose first.' }
  expect(inCall({ refused })).toMatch(/id="error-summary".*href="#v_bench-shown".*id="v_bench-shown"/s)
  expect(inCall({ refused: { ...refused, field: 'option' } })).toContain('href="#v_bench"')
  expect(inCall({})).not.toContain('error-summary')
})

describe('who answered, and when', () => {
  const section = (field: string) =>
    renderToStaticMarkup(
      <CallsSection
        {...{ action: '/calls', next: 2, current: 1, recordIn: () => '/', conflict: null, isSaved: false }}
        calls={[{ number: 1, who: 'Ana', heldOn: '2026-11-20', version: 3, answers: 1 }]}
        refused={{ number: 1, version: 2, who: 'Bo', heldOn: '', problem: { field, message: 'Not so.' } }}
      />,
    )
  const invalid = (markup: string) =>
    [...markup.matchAll(/<input[^>]*aria-invalid[^>]*>/g)].map(([input]) => /name="(\w+)"/.exec(input)?.[1])

  it('marks the field that is to blame, and no other', () => {
    expect(invalid(section('who'))).toEqual(['who'])
    expect(invalid(section('heldOn'))).toEqual(['heldOn'])
  })

  it('sends what was typed with the version it was typed over', () => {
    expect(section('who')).toContain('name="baseVersion" value="2"')
  })

  it('says that where neither is proven, both count', () => {
    expect(section('who')).toContain('Both stay on record; where neither is proven, both count')
  })
})

it('a call that is not saved says which field is to blame, or that none is', () => {
  const error = { field: 'heldOn', message: 'Not so.' }
  expect(callProblem(422, error)).toEqual(error)
  expect(callProblem(422, { ...error, field: 'number' })).toEqual({ field: null, message: 'Not so.' })
  for (const problem of [callProblem(0), callProblem(500, error)]) {
    expect(problem).toEqual({ field: null, message: expect.stringContaining('Try again') })
  }
})

it('a vendor that was brought back is named', () => {
  const markup = renderToStaticMarkup(<WasBroughtBack of={{ name: 'Quay and Sons', page: '/there' }} />)
  expect(markup).toContain('Quay and Sons is back')
})

describe('a comparison of some of many', () => {
  const vendors = ['VP2', 'VP6', 'VP1'].map(kept)
  const told = (buyer: string | null, some: number, chosen: readonly string[] = []) => {
    const judged = buyer === null ? null : judgedOf(buyer)
    return renderToStaticMarkup(
      <VendorComparison
        of={comparison(currentRubric, vendors.slice(-some), judged, today, vendors.length)}
        all={vendors.map((one) => vendorReading(currentRubric, one, judged, today))}
        chosen={{ left: 'VP6', right: 'VP1', asked: chosen }}
        action="/"
        vendorPage={(id) => id}
      />,
    )
  }

  it('says how many are left out, and how those that stand there were chosen', () => {
    expect(told('V13', 2)).toContain('2 of your 3 vendors stand here, those that reach the bar first.')
    expect(told(null, 2)).toContain('2 of your 3 vendors stand here, those you added first.')
    expect(told('V13', 2, ['VP6', 'VP1'])).toContain('2 of your 3 vendors stand here.')
    expect(told('V13', 3)).not.toContain('stand here')
  })
})
