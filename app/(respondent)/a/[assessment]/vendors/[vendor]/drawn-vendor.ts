import { claimChoices } from '@/components/vendors/claim-choices'
import { topAnchor } from '@/components/vendors/ask-next'
import { callWords } from '@/components/vendors/call-words'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import type { VendorReading } from '@/lib/views/vendors/vendor-reading'
import { one, type Query } from '../../report/query'
import type { OpenVendor } from '../open-vendors'
import { readingOf } from '../reading-of'
import { cameBack } from './came-back'
import { keptCalls } from './kept-calls'
import { recordedQuestions } from './recorded-questions'

/** Questions that stand beside the one that is asked next. */
const OTHERS = 3

/** Everything the page of a vendor is drawn from, as its address asks for it. */
export async function drawnVendor(open: OpenVendor, query: Query) {
  const { published, vendor, home } = open
  const calls = keptCalls(vendor, one(query.call))
  const call = calls.current
  const back = await cameBack(open, query, call)
  const reading = readingOf(open, vendor)
  const questions = recordedQuestions(open, reading, call, back)
  const all = one(query.view) === 'all'
  const links = linksOf(`${home}/vendors/${vendor.id}`, call === calls.latest ? null : call, call, all)
  const saved = one(query.saved)

  const wanted = one(query.q)
  const best = saved === undefined ? reading.next[0] : afterSaved(reading.next, saved)
  const next = wanted === undefined ? best : reading.next.find(({ question }) => question === wanted)
  const asked = questions.find(({ id }) => id === (wanted ?? next?.question)) ?? null
  const others = reading.next
    .filter(({ question }, at, all) => at === all.findIndex((other) => other.question === question))
    .filter(({ question }) => question !== asked?.id)
    .slice(0, OTHERS)
  const savedTerm = questions.find(({ id }) => id === saved)?.term ?? null

  return {
    links,
    reading,
    call,
    all,
    contents: contentsOf(reading),
    head: {
      details: {
        action: links.details,
        version: back.details?.version ?? vendor.version,
        claims: claimChoices(published),
        saved: { name: vendor.name, claim: vendor.claim, price: vendor.price ?? '' },
        typed: back.details?.typed ?? null,
        problems: back.details?.problems ?? {},
      },
      conflict: back.detailsConflict,
      isSaved: saved === 'details',
      link: vendor.link && { ...vendor.link, isOver: vendor.link.expiresAt <= new Date() },
      links,
    },
    ask: {
      asked,
      why: next?.why ?? null,
      forProof: next?.ask === 'proof',
      enough: reading.enough,
      others: others.map(({ question, ask }) => {
        const { term = question } = questions.find(({ id }) => id === question) ?? {}
        return { question, term: ask === 'proof' ? `proof of “${term}”` : term }
      }),
      call,
      callWords: calls.all.length > 1 || call !== 1 ? callWords(call, calls.all) : null,
      savedTerm,
      // After a save without a script the address ends in the question that was answered: the next one stands there.
      anchor: all ? topAnchor : `q-${savedTerm === null ? (asked?.id ?? 'none') : saved}`,
      after: links.after,
      ask: links.ask,
      action: links.answers,
      opId: crypto.randomUUID(),
    },
    calls: {
      action: links.calls,
      calls: calls.all,
      next: calls.next,
      current: call,
      recordIn: links.recordIn,
      refused: back.call,
      conflict: back.callConflict,
      isSaved: saved === 'calls',
    },
    groups: [
      { id: 'kind', heading: 'What it really is', questions: questions.filter(({ part }) => part === 'kind') },
      {
        id: 'discipline',
        heading: 'How it would work',
        questions: questions.filter(({ part }) => part === 'discipline'),
      },
    ],
  }
}

/**
 * What comes after an answer: another question before proof, because whoever had proof at hand has ticked it already. A
 * page that is opened anew begins with what tells most, be it proof.
 */
function afterSaved(next: VendorReading['next'], saved: string) {
  const others = next.filter(({ question }) => question !== saved)
  return others.find(({ ask }) => ask !== 'proof') ?? others[0] ?? next[0]
}

/** The parts of the page that are there, as its contents name them. */
function contentsOf({ flags, weights, rows, contract }: VendorReading) {
  return [
    { id: 'ask', title: 'Ask next', there: true },
    { id: 'kind', title: 'What it really is', there: true },
    { id: 'flags', title: 'Red flags', there: flags.length > 0 },
    { id: 'fit', title: 'Fit', there: true },
    { id: 'weights', title: 'What moved it most', there: weights.length > 0 },
    { id: 'said', title: 'Says, shows, evidence', there: rows.length > 0 },
    { id: 'contract', title: 'To have in writing', there: contract.length > 0 },
    { id: 'calls', title: 'Who answered, and when', there: true },
    { id: 'questions', title: 'All questions', there: true },
  ].filter(({ there }) => there)
}

/**
 * Addresses of one vendor. The call that answers are recorded in stays in them unless it is the latest, and so does the
 * view with all questions while one of them is answered on top.
 */
function linksOf(page: string, named: CallNumber | null, call: CallNumber, all: boolean) {
  const within = named === null ? '' : `call=${named}`
  const view = all ? 'view=all&' : ''
  const with_ = (query: string) => [query, within].filter(Boolean).join('&')
  return {
    page,
    one: within ? `${page}?${within}` : page,
    all: `${page}?${with_('view=all')}#questions`,
    ask: (question: string) => `${page}?${view}q=${question}&call=${call}`,
    after: (question: string) => `${page}?${view}call=${call}&saved=${question}`,
    recordIn: (number: CallNumber) => `${page}?call=${number}`,
    answers: `${page}/answers`,
    details: `${page}/details`,
    calls: `${page}/calls`,
    removal: `${page}/removal`,
    interview: `${page}/call`,
    sheet: `${page}/sheet`,
    private: `${page}/ask`,
  }
}
