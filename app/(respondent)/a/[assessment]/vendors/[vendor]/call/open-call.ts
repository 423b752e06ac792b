import { placeIn, skippedWith } from '@/components/vendor-call/call-sequence'
import type { CallView } from '@/components/vendor-call/call-view'
import { nothingTold, type Told } from '@/components/vendors/statement'
import { interviewOrder, type InterviewQuestion } from '@/lib/views/vendors/interview'
import { isolated } from '@/lib/views/report/isolated'
import { one, type Query } from '../../../report/query'
import type { OpenVendor } from '../../open-vendors'
import { cameBack, type CameBack } from '../came-back'
import { keptCalls } from '../kept-calls'
import { vendorPage } from '../params'

type CallProps = Parameters<typeof CallView>[0]

/** What call mode shows of one call: the question to put now, and how far it came. */
export async function openCall(open: OpenVendor, query: Query): Promise<CallProps> {
  const { vendor, published, latest, draft } = open
  const calls = keptCalls(vendor, one(query.call))
  const call = calls.all.find(({ number }) => number === calls.current) ?? {
    ...{ number: calls.current, who: null, heldOn: null, version: 0 },
  }
  const order = interviewOrder(published, vendor, latest?.verdict.assessment ?? null)
  const here = vendor.statements.filter((said) => said.call === call.number && isSomething(said))
  const skipped = (one(query.skip) ?? '').split('.').filter((id) => order.some((question) => question.id === id))
  const ids = order.map(({ id }) => id)
  const { current, previous } = placeIn(ids, here, skipped, one(query.q))
  const back = await cameBack(open, query, call.number)
  const question = order.find(({ id }) => id === current)
  const home = vendorPage({ assessment: draft.id, vendor: vendor.id })
  const at = (more: Readonly<Record<string, string>>) =>
    `${home}/call?${new URLSearchParams({ call: String(call.number), ...more }).toString()}`
  return {
    home,
    vendor: { id: vendor.id, name: isolated(vendor.name) },
    call: { number: call.number, who: call.who, heldOn: call.heldOn, version: call.version },
    callBack: {
      refused: back.call?.number === call.number ? back.call : null,
      conflict: back.callConflict,
      isSaved: one(query.saved) === 'calls',
    },
    numbers: calls.listed,
    drawn: question ? drawnCall(open, back, call.number, home, question) : null,
    next: at({ ...(current !== null && { saved: current }), ...(skipped.length > 0 && { skip: skipped.join('.') }) }),
    skip: at(current === null ? {} : { skip: skippedWith(skipped, current).join('.') }),
    previous: previous === null ? null : at({ q: previous }),
    counts: {
      here: here.length,
      known: order.filter(({ answered }) => answered).length,
      proven: order.filter(({ proven }) => proven).length,
      of: order.length,
    },
  }
}

function drawnCall(
  open: OpenVendor,
  back: CameBack,
  call: CallProps['call']['number'],
  home: string,
  { id, text, hint, proof, options }: InterviewQuestion,
): NonNullable<CallProps['drawn']> {
  const kept = open.vendor.statements.find((said) => said.call === call && said.question === id)
  const answer = back.question === id ? back.answer : null
  return {
    action: `${home}/answers`,
    question: { id, text, hint, proof, options: options.map((option) => ({ value: option.id, label: option.label })) },
    opId: crypto.randomUUID(),
    version: answer?.version ?? kept?.version ?? 0,
    told: answer?.typed ?? (kept ? toldOf(kept) : nothingTold),
    conflict: answer?.conflict ?? null,
    refused: answer?.refused ?? null,
  }
}

const toldOf = ({ option, shown, note, evidence }: Told): Told => ({ option, shown, note, evidence })

const isSomething = ({ option, note, evidence }: Told) => (option ?? note ?? evidence) !== null
