import type { Published } from '@/lib/rubric/rubrics'
import { dayInWords } from '../day-in-words'
import { counted } from '../report/sentences'
import { askedForm } from './asked-form'

/** Who asks whom, where it is answered, and until which ISO day. */
export type Invitation = {
  readonly vendor: string
  /** Who asks, as the vendor is told. */
  readonly asker: string
  readonly address: string
  readonly until: string
}

/** What a buyer copies into a mail to a vendor: plain text, an empty line between paragraphs. */
export function invitationText(published: Pick<Published, 'vendors' | 'words'>, invitation: Invitation): string {
  const { vendor, asker, address, until } = invitation
  const count = askedForm(published, []).length
  return paragraphs([
    `To ${vendor}`,
    `${asker} asks you ${count} questions about how you work. Any vendor asked in this way gets the same questions.`,
    `Answer here, without an account, until ${dayInWords(until)}:\n${address}`,
    `We estimate one minute for each question, so about ${count} minutes. Your answers are kept as you give them.`,
    'Each question has a place for your own words, and for a link to something that shows it.',
    `${asker} reads your answers, marked as told by you. You see nothing of other vendors.`,
  ])
}

/** How far a vendor came: answers by this link or an earlier one, and what it sent by this one. */
type Progress = { readonly answered: number; readonly sentAt: Date | null; readonly changedAt: Date | null }

/** The same again for a vendor that has not sent its answers, or not as they are now; null where it has. */
export function reminderText(
  published: Pick<Published, 'vendors' | 'words'>,
  { vendor, asker, address, until, ...progress }: Invitation & Progress,
): string | null {
  const standing = standingOf(askedForm(published, []).length, asker, progress)
  if (standing === null) return null
  return paragraphs([
    `To ${vendor}`,
    standing,
    `The link works until ${dayInWords(until)}:\n${address}`,
    'What you answered so far is kept there.',
  ])
}

function standingOf(count: number, asker: string, { answered, sentAt, changedAt }: Progress): string | null {
  if (sentAt !== null)
    return changedAt !== null && changedAt > sentAt
      ? `You changed something after you sent your answers to ${asker}. Send again when you are done.`
      : null
  if (answered === 0) return `${asker} asked you ${count} questions about how you work. None is answered yet.`
  const left = count - answered
  if (left === 0) return `You answered all ${count} questions from ${asker}. They are not sent by this link yet.`
  const open = `${counted(left, 'question')} ${left === 1 ? 'is' : 'are'} open.`
  return `You answered ${answered} of ${count} questions from ${asker}. ${open}`
}

const paragraphs = (parts: readonly string[]) => parts.join('\n\n')
