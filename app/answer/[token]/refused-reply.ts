import { typedText } from '@/lib/route/typed-text'
import { parseReplyForm } from '@/lib/schemas/ask-back-form'
import { isRefusal } from '@/lib/schemas/refusal'

/** An answer that did not go: what was written, and why it did not. */
export type RefusedReply = { readonly typed: string; readonly message: string }

/** What the form held that was refused a moment ago, and why; null where none was. */
export async function refusedReply(
  form: string,
  query: Readonly<Record<string, string | string[] | undefined>>,
): Promise<RefusedReply | null> {
  if (typeof query.problem !== 'string') return null
  const typed = (await typedText(form)).answer ?? ''
  const again = parseReplyForm({ answer: typed })
  const known = query.problem === 'unprocessable' && isRefusal(again)
  return { typed, message: known ? again.message : (whys[query.problem] ?? 'It was not sent. Send it once more.') }
}

const whys: Readonly<Record<string, string>> = {
  'changed-meanwhile': 'This question was answered already. What was sent first stays.',
  stopped: 'This question takes no answer any more. Nothing was sent.',
  unprocessable: 'The answer was too long to keep whole. Shorten it.',
}
