import type { LetterContent } from '@/lib/schemas/letter-data'
import { answeredLetter } from './kinds/answered'
import { askedLetter } from './kinds/asked'
import { askedBackLetter } from './kinds/asked-back'
import { invitationLetter } from './kinds/invitation'
import { mentionedLetter } from './kinds/mentioned'
import { receiptLetter } from './kinds/receipt'
import { signInLetter } from './kinds/sign-in'
import { submittedLetter } from './kinds/submitted'
import { withdrawnLetter } from './kinds/withdrawn'
import type { Letter, Place } from './part'

/** What a letter of each kind says. */
export function letterOf(content: LetterContent, place: Place): Letter {
  switch (content.kind) {
    case 'sign-in':
      return signInLetter(content.data, place)
    case 'invitation':
      return invitationLetter(content.data, place)
    case 'asked':
      return askedLetter(content.data, place, { again: false })
    case 'reminder':
      return askedLetter(content.data, place, { again: true })
    case 'submitted':
      return submittedLetter(content.data, place)
    case 'mentioned':
      return mentionedLetter(content.data, place)
    case 'asked-back':
      return askedBackLetter(content.data, place)
    case 'answered':
      return answeredLetter(content.data, place)
    case 'withdrawn':
      return withdrawnLetter(content.data, place)
    case 'receipt':
      return receiptLetter(content.data, place)
  }
}
