/** One piece of a letter. Every word in it is text; where it leads is an absolute address. */
export type LetterPart = Paragraph | Words | Button | Facts | Small

/** A sentence or two of ours. */
export type Paragraph = { readonly kind: 'paragraph'; readonly text: string }

/** What the sender wrote, with its own line breaks, in whatever language. */
export type Words = { readonly kind: 'words'; readonly text: string }

/** The one thing to do. The address stands below it as well, to be copied. */
export type Button = { readonly kind: 'button'; readonly words: string; readonly href: string }

/** What is told beside the words. */
export type Facts = {
  readonly kind: 'facts'
  readonly rows: readonly { readonly term: string; readonly value: string }[]
}

/** Small print, with a link at its end where it has one. */
export type Small = {
  readonly kind: 'small'
  readonly text: string
  readonly link?: { readonly words: string; readonly href: string }
}

/** A workspace's look on a letter. */
export type LetterBrand = {
  readonly workspace: string
  readonly colour: string
  /** The absolute address of the picture, or null. */
  readonly logo: string | null
}

/** A letter before it is written out. */
export type Letter = {
  readonly subject: string
  /** Whose name it comes from; the address is always ours. */
  readonly from: string
  /** Who gets the answer, if not we. */
  readonly replyTo: string | null
  /** Null for letters of the product itself. */
  readonly brand: LetterBrand | null
  readonly parts: readonly LetterPart[]
  /** Where such letters are stopped by one request, for the program that shows it; null where they cannot be. */
  readonly stop: string | null
}

/** What a letter needs to know about where it comes from. */
export type Place = {
  /** The address of the app, which links in letters of the product begin with. */
  readonly appUrl: string
  /** The address letters come from, which somebody reads who can act on misuse. */
  readonly mailFrom: string
}
