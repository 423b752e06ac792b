import { LEAST_ANSWERS } from '@/lib/engine/classify-vendor'
import { counted } from '../report/sentences'
import { quotedAnswer, termOf } from './asked-question'
import { countingAt } from './record'
import type { ToldVendor } from './told'
import type { KindReading } from './vendor-reading'

/** What a vendor really is, how firmly, and what else it could be (Decision model §5.5). */
export function kindReading(told: ToldVendor): KindReading {
  const { words, read, isEstablished } = told
  const { noun, text } = words.vendors.kinds[read.leader]
  return {
    id: isEstablished ? read.leader : null,
    firmness: read.firmness,
    heading: isEstablished ? `${read.firmness === 'looks_like' ? 'Looks like' : 'Probably'} ${noun}` : NOT_ESTABLISHED,
    text: isEstablished ? text : open(told),
    runnerUp: isEstablished
      ? `If it is something else, then most likely ${words.vendors.kinds[read.runnerUp].noun}.`
      : null,
    steady: isEstablished ? steady(told) : null,
    conflicts: read.conflicts.map((question) => conflict(told, question)),
  }
}

const NOT_ESTABLISHED = 'Not established yet'

function open({ words, read }: ToldVendor): string {
  const { kinds } = words.vendors
  if (read.asked === 0) return `It takes ${LEAST_ANSWERS} answers to say anything. There is none yet.`
  if (read.asked < LEAST_ANSWERS)
    return `It takes ${LEAST_ANSWERS} answers to say anything. There ${read.asked === 1 ? 'is' : 'are'} ${read.asked} so far.`
  const two = `So far it could be ${kinds[read.leader].noun} or ${kinds[read.runnerUp].noun}.`
  return read.conflicts.length > 0
    ? `Two calls disagree, so nothing is settled. ${two}`
    : `The answers do not point to one kind. ${two}`
}

function steady({ read }: ToldVendor): string {
  const { same, of } = read.steady
  const left =
    read.conflicts.length > 0 ? 'with one answer left out or one side of two calls taken' : 'with one answer left out'
  return same === of
    ? `The same kind leads in all ${of} readings, each ${left}.`
    : `The same kind leads in ${same} of ${counted(of, 'reading')}, each ${left}.`
}

function conflict(told: ToldVendor, question: string): string {
  const said = countingAt(told.vendor.statements, question).map(
    ({ call, option }) => `Call ${call}: ${quotedAnswer(told, question, option)}.`,
  )
  return `${termOf(told, question)}: calls disagree. ${said.join(' ')}`
}
