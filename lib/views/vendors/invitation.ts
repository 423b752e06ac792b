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

/** The same again for a vendor that has not sent its answers. */
export function reminderText(
  published: Pick<Published, 'vendors' | 'words'>,
  { vendor, asker, address, until, answered }: Invitation & { readonly answered: number },
): string {
  const count = askedForm(published, []).length
  const left = count - answered
  return paragraphs([
    `To ${vendor}`,
    answered === 0
      ? `${asker} asked you ${count} questions about how you work. None is answered yet.`
      : left > 0
        ? `You answered ${answered} of ${count} questions from ${asker}. ${counted(left, 'question')} ${left === 1 ? 'is' : 'are'} open.`
        : `You answered all ${count} questions from ${asker}. They are not sent yet.`,
    `The link works until ${dayInWords(until)}:\n${address}`,
    'What you answered so far is kept there.',
  ])
}

const paragraphs = (parts: readonly string[]) => parts.join('\n\n')
