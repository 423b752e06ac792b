import type { LetterData } from '@/lib/schemas/letter-data'
import { address } from '../address'
import type { Letter, Place } from '../part'
import { misuse, notYou } from '../small-print'

/** Minutes for which the link works; lib/auth holds it, and a test compares the two. */
export const signInMinutes = 15

/** The key of a sign-in link. Without its key, which is not kept, it says so. */
export const signInLetter = ({ token }: LetterData<'sign-in'>, { appUrl, mailFrom }: Place): Letter => ({
  subject: 'Sign in to Seam Gauge',
  from: 'Seam Gauge',
  replyTo: null,
  brand: null,
  parts: [
    { kind: 'paragraph', text: `This link signs you in. It works once, and for ${signInMinutes} minutes.` },
    token
      ? { kind: 'button', words: 'Sign in', href: address(appUrl, `/sign-in/${encodeURIComponent(token)}`) }
      : { kind: 'paragraph', text: 'The link itself is not kept.' },
    notYou,
    misuse(mailFrom),
  ],
  stop: null,
})
