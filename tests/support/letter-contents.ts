import type { LetterContent, LetterData } from '@/lib/schemas/letter-data'

const look: LetterData<'receipt'>['look'] = {
  workspace: 'Demo Advisers',
  sender: 'Demo Advisers',
  sells: 'fractional technology leadership',
  colour: '#ffe600',
  logo: '0123456789abcdef0123',
  origin: 'https://questions.advisers.example',
  replyTo: 'hello@advisers.example',
}

/** Where letters of tests come from. */
export const place = { appUrl: 'https://gauge.example', mailFrom: 'letters@gauge.example' } as const

/**
 * A letter of each kind.
 * @param text what stands wherever somebody else chose the words
 */
export function letterContents(text?: string): readonly LetterContent[] {
  const or = (words: string) => text ?? words
  const theirs = { ...look, workspace: or(look.workspace), sender: or(look.sender), sells: or(look.sells) }
  const asked = {
    look: theirs,
    slug: 'abcdefghijklmnopqrstuv',
    subject: or('Where does your software stand?'),
    words: or('Dear Ann,\n\nwe spoke on Monday. Answer about 25 questions and we both see the same report.\n\nJo'),
  }
  return [
    { kind: 'sign-in', data: { token: 'key-of-a-sign-in-link' } },
    {
      kind: 'invitation',
      data: {
        token: 'key-of-an-invitation',
        workspace: theirs.workspace,
        inviter: or('Jo Demo'),
        rank: 'admin',
        expiresAt: '2026-11-29T09:00:00.000Z',
      },
    },
    { kind: 'asked', data: asked },
    { kind: 'reminder', data: asked },
    {
      kind: 'submitted',
      data: { link: or('Clinic check'), who: or('Ann, Dental Demo'), submissionId: 'ab'.repeat(10), again: false },
    },
    {
      kind: 'mentioned',
      data: {
        who: or('Jo Demo'),
        about: or('Dental Demo'),
        link: or('Clinic check'),
        submissionId: 'ab'.repeat(10),
      },
    },
    {
      kind: 'asked-back',
      data: {
        ...{ token: 'key-of-a-question', look: theirs, who: or('Jo Demo'), submissionId: 'ab'.repeat(10) },
        ...{ question: or('Who looks after the code today?'), askBackId: 'ef'.repeat(10), sentOn: '2026-11-20' },
        ...{ expiresAt: '2026-12-22T09:00:00.000Z', slug: 'abcdefghijklmnopqrstuv' },
      },
    },
    { kind: 'answered', data: { about: or('Dental Demo'), link: or('Clinic check'), submissionId: 'ab'.repeat(10) } },
    { kind: 'withdrawn', data: { link: or('Clinic check'), day: '2026-11-22' } },
    { kind: 'receipt', data: { look: theirs, sentOn: '2026-11-22', assessmentId: 'cd'.repeat(10) } },
  ]
}
