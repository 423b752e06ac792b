import type { SummarisedError } from '@/components/ui/error-summary'

/** The id of the button that sends. */
export const sendId = 'send'

/** What stands between a prospect and sending, for the summary: each field, or that a program may have sent it. */
export function sendingErrors(errors: Readonly<Record<string, string>>, asked: boolean): readonly SummarisedError[] {
  const wrong = Object.entries(errors).map(([field, text]) => ({ href: `#${field}` as const, text }))
  return asked ? [...wrong, { href: `#${sendId}`, text: program }] : wrong
}

const program = 'We could not tell you from a program, so nothing was sent. Send it again'
