import { z } from 'zod'

/** How a letter to a prospect looks and who it is from; kept with the letter, so that a later change does not alter it. */
const look = z.strictObject({
  workspace: z.string().max(80),
  sender: z.string().max(120),
  sells: z.string().max(120),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** The id of the picture, or null. */
  logo: z.string().max(32).nullable(),
  /** Where its links lead: the origin of the app, or of a verified domain. */
  origin: z.url({ protocol: /^https?$/ }),
  /** Who gets what the prospect answers to the letter. */
  replyTo: z.email().nullable(),
})

/** A private address in words: what the recipient reads, and where it leads. */
const toRecipient = z.strictObject({
  look,
  slug: z.string().max(32),
  /** What the sender wrote, plain text. */
  subject: z.string().max(120),
  words: z.string().max(4000),
})

/** What each kind of letter is made from. */
const shapes = {
  /** To somebody with an account: the key of a sign-in link. */
  'sign-in': z.strictObject({ token: z.string().max(128) }),
  /** To somebody asked to join. */
  invitation: z.strictObject({
    token: z.string().max(128),
    workspace: z.string().max(80),
    inviter: z.string().max(120),
    rank: z.enum(['owner', 'admin', 'member', 'viewer']),
    expiresAt: z.iso.datetime(),
  }),
  /** To a recipient of a branded link, and again when they have not sent it. */
  asked: toRecipient,
  reminder: toRecipient,
  /** To members: somebody submitted. It says who and where, and none of the answers. */
  submitted: z.strictObject({
    link: z.string().max(120),
    who: z.string().max(300),
    submissionId: z.string().max(32),
    again: z.boolean(),
  }),
  /** To a member: a colleague mentions them in a note. It says where, and nothing of the note. */
  mentioned: z.strictObject({
    who: z.string().max(120),
    about: z.string().max(120),
    link: z.string().max(120),
    submissionId: z.string().max(32),
  }),
  /** To a prospect: one question about what they sent, and the key of the page that takes the answer. */
  'asked-back': z.strictObject({
    token: z.string().max(128),
    look,
    /** Who asks, as they were called then. */
    who: z.string().max(120),
    question: z.string().max(400),
    sentOn: z.iso.date(),
    expiresAt: z.iso.datetime(),
    submissionId: z.string().max(32),
    askBackId: z.string().max(32),
    /** The private address where letters are stopped, for whoever has one. */
    slug: z.string().max(32).nullable(),
  }),
  /** To the member who asked: the answer has come. It says where, and nothing of the answer. */
  answered: z.strictObject({
    about: z.string().max(300),
    link: z.string().max(120),
    submissionId: z.string().max(32),
  }),
  /** To members: a prospect took back what they sent. */
  withdrawn: z.strictObject({ link: z.string().max(120), day: z.iso.date() }),
  /** To a prospect who gave an address: what was sent, and how to take it back. */
  receipt: z.strictObject({ look, sentOn: z.iso.date(), assessmentId: z.string().max(32) }),
} as const

export type LetterKind = keyof typeof shapes
/** What one kind of letter is made from. */
export type LetterData<Kind extends LetterKind = LetterKind> = z.output<(typeof shapes)[Kind]>
/** A letter's kind with what it is made from. */
export type LetterContent = {
  [Kind in LetterKind]: { readonly kind: Kind; readonly data: LetterData<Kind> }
}[LetterKind]

/** Reads a stored letter. @throws when it is of no kind we know, which is a mistake of ours */
export function storedLetter(kind: string, data: unknown): LetterContent {
  if (!(kind in shapes)) throw new Error(`There is no letter of the kind ${kind}`)
  return { kind, data: shapes[kind as LetterKind].parse(data) } as LetterContent
}

/** Whether a letter holds a key, which is taken out once it was sent. */
export const holdsKey = (kind: LetterKind): boolean =>
  kind === 'sign-in' || kind === 'invitation' || kind === 'asked-back'
