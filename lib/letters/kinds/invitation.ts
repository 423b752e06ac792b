import type { LetterData } from '@/lib/schemas/letter-data'
import { dayInWords } from '@/lib/views/day-in-words'
import { address } from '../address'
import { oneLine } from '../clean'
import type { Letter, Place } from '../part'
import { misuse, notYou } from '../small-print'

const as = { owner: 'an owner', admin: 'an admin', member: 'a member', viewer: 'a viewer' } as const

/** Somebody is asked to join a workspace. Without its key, which is not kept once it was sent, it says so. */
export function invitationLetter(data: LetterData<'invitation'>, { appUrl, mailFrom }: Place): Letter {
  const [workspace, inviter] = [oneLine(data.workspace), oneLine(data.inviter)]
  return {
    subject: `${inviter} asks you to join ${workspace}`,
    from: 'Seam Gauge',
    replyTo: null,
    brand: null,
    parts: [
      { kind: 'paragraph', text: `${inviter} asks you to join the workspace ${workspace} as ${as[data.rank]}.` },
      data.token
        ? {
            kind: 'button',
            words: 'Look at the invitation',
            href: address(appUrl, `/invitation/${encodeURIComponent(data.token)}`),
          }
        : { kind: 'paragraph', text: 'The link itself is not kept.' },
      { kind: 'paragraph', text: `The link works once, until ${dayInWords(data.expiresAt)}.` },
      notYou,
      misuse(mailFrom),
    ],
    stop: null,
  }
}
