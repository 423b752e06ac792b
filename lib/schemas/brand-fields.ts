import { z } from 'zod'
import { isHexColour } from '@/lib/brand/colours'
import { colourProblem, wholeHex } from '@/lib/brand/typed-colour'
import { cleanText } from './text'

/** A line that may not be empty. @param missing what is said where it is */
export const neededLine = (name: string, max: number, missing: string) =>
  cleanText(name, max).refine((text) => text !== '', missing)

/** A colour in six lower-case hex digits after a #; the # may be left out, and three digits stand for six. */
export const colour = z.string(colourProblem).transform(wholeHex).refine(isHexColour, colourProblem)

/** What is no letter of an address, and would be skipped or escaped where it is read. */
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u

/** Whether a text holds what is no letter of an address. */
export const isUnseen = (text: string): boolean => unseen.test(text)

/** What is said of an address that cannot be offered. */
const callUrlProblem = 'Write a whole address that starts with https://, in 500 characters at most.'

/**
 * Where a call can be booked: https, a host with a dot, nobody's password; null where the field is empty. In an address a
 * mark that cannot be seen is no slip of the hand: it is refused and not mended.
 */
export const callUrl = z.string(callUrlProblem).transform((sent, context) => {
  const text = sent.trim()
  if (text === '') return null
  const typed = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]|$)/i.test(text) ? `https://${text}` : text
  const url = URL.canParse(typed) ? new URL(typed) : null
  const good =
    url?.protocol === 'https:' &&
    !unseen.test(text) &&
    url.username + url.password === '' &&
    /[^.]\.[^.]/.test(url.hostname)
  if (good && url.href.length <= 500) return url.href
  context.addIssue({ code: 'custom', message: callUrlProblem })
  return z.NEVER
})
