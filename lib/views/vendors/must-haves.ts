import { told as toldOptions } from '@/lib/engine/classify-vendor'
import { capital, series } from '../report/sentences'
import { termOf } from './asked-question'
import { stoppedBy } from './fit-reasons'
import { raisedFlags } from './flags'
import { held, near, pressing, SHORT, stepsOf } from './supply'
import type { ToldVendor } from './told'
import type { Met, MustHave } from './vendor-reading'

/**
 * What a buyer has to have of any vendor, worked out from the buyer's answers: each met, not met or not known. Without a
 * report only those stand that hang on the vendor alone.
 */
export function mustHaves(told: ToldVendor): MustHave[] {
  return [claimed(told), ...supplied(told), ...allowed(told), unstopped(told), written(told)]
}

const must = (id: string, name: string, met: Met, text: string): MustHave => ({ id, name, met, text })

function claimed({ read }: ToldVendor): MustHave {
  const name = 'Is what it claims to be'
  switch (read.claim) {
    case 'supported':
      return must('claim', name, 'meets', read.proven > 0 ? 'The claim holds.' : 'The claim holds on what was told.')
    case 'not_supported':
      return must('claim', name, 'does_not_meet', 'The claim does not hold.')
    case 'unproven':
      return must('claim', name, 'not_known', 'The claim is not shown yet.')
    case 'no_claim':
      return must('claim', name, 'not_known', 'It makes no clear claim.')
  }
}

/** The needs that press most, each held against what a vendor of this kind supplies. */
function supplied(told: ToldVendor): MustHave[] {
  return pressing(told).map(({ need, needed, supplied: given, short }) => {
    const name = told.words.vendors.supply[need]
    if (!told.isEstablished) return must(`need_${need}`, name, 'not_known', 'Its kind is not established.')
    const [of, has] = [stepsOf(needed), stepsOf(given)]
    return short <= SHORT
      ? must(`need_${need}`, name, 'meets', capital(near(of, has)))
      : must(`need_${need}`, name, 'does_not_meet', capital(held(of, has)))
  })
}

function allowed(told: ToldVendor): MustHave[] {
  const { buyer, isEstablished, words, leader } = told
  if (!buyer) return []
  const name = 'Works in a way that no rule stops'
  if (!isEstablished) return [must('allowed', name, 'not_known', 'Its kind is not established.')]
  const reason = stoppedBy(told, buyer.judged)
  const as = `It would work as ${words.outcomes[leader.actsAs].noun}`
  return [
    reason === null
      ? must('allowed', name, 'meets', `${as}, and no rule stops that.`)
      : must('allowed', name, 'does_not_meet', `${as}. ${reason}`),
  ]
}

/** No stop sign, once every question that could raise one was answered. */
function unstopped(told: ToldVendor): MustHave {
  const { record, words } = told
  const name = 'Shows no stop sign'
  const stops = raisedFlags(told).filter(({ level }) => level === 'critical')
  if (stops.length > 0)
    return must(
      'stop_signs',
      name,
      'does_not_meet',
      stops.map(({ id }) => words.vendors.flags[id]?.text ?? id).join(' '),
    )
  const open = stopQuestions(told).filter((question) => toldOptions(record.heard, question).length === 0)
  return open.length === 0
    ? must('stop_signs', name, 'meets', 'Its answers raise none.')
    : must('stop_signs', name, 'not_known', `Not asked yet: ${series(open.map((id) => `“${termOf(told, id)}”`))}.`)
}

/** The questions that could raise a stop sign for what a vendor claims. */
export function stopQuestions({
  vendors,
  record: { claim },
}: Pick<ToldVendor, 'vendors' | 'record'>): readonly string[] {
  const heavy = vendors.flags
    .filter(({ claims }) => claims?.includes(claim) ?? true)
    .filter(({ level, own }) => (own?.[claim] ?? level) === 'critical')
  return [...new Set(heavy.flatMap(({ answers }) => answers.map(({ question }) => question)))]
}

/** The question that outcomes in writing hang on. */
export const WRITTEN = 'v_scope_written'

function written({ record }: ToldVendor): MustHave {
  const name = 'Outcomes in writing before the start'
  const [first, other] = toldOptions(record.heard, WRITTEN)
  if (first === undefined) return must('in_writing', name, 'not_known', 'Not asked yet.')
  if (other !== undefined) return must('in_writing', name, 'not_known', 'Calls disagree on this.')
  if (first === 'yes_sent') return must('in_writing', name, 'meets', 'A draft was sent.')
  return must(
    'in_writing',
    name,
    'does_not_meet',
    first === 'after_start' ? 'It would write them after the start.' : 'It puts only hours and rates in writing.',
  )
}
