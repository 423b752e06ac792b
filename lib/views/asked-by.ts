import type { BrandLook } from './brand-look'
import { isolated } from './report/isolated'

/** Who asks and what they sell: what the lines about it are made of. */
export type Asker = Pick<BrandLook, 'workspace' | 'sender' | 'sells'>

/** “Priya Shah at Northwind”, or one name where both are the same. */
export function whoAsks({ workspace, sender }: Asker): string {
  return sender === workspace ? isolated(workspace) : `${isolated(sender)} at ${isolated(workspace)}`
}

/** The heading of the page that a link opens. */
export const askedTitle = (asker: Asker): string => `${whoAsks(asker)} asked you to complete this`

/** What whoever asks can see before anything is sent (UX §2.0). What they may ask of the database makes it true. */
export const privacyLine = (asker: Asker): string =>
  `${whoAsks(asker)} can see that you opened and started. They see your answers only when you send them.`

/** That the score is the same whoever asks. */
export const neutralityLine = 'It does not change the score.'

/** One line of it. */
export type Told = { readonly term: string; readonly text: string }

/** Who sent a link, what they sell, what they will see, and that the score is the same for all. */
export function neutrality(asker: Asker): readonly Told[] {
  return [
    { term: 'Who sent this', text: `${whoAsks(asker)}.` },
    { term: 'What they sell', text: `${ended(isolated(asker.sells))} ${neutralityLine}` },
    { term: 'What they will see', text: privacyLine(asker) },
  ]
}

/** What somebody wrote, as a sentence: with a stop where it has none. */
export const ended = (text: string): string => (/[.!?…。]\u2069?$/u.test(text) ? text : `${text}.`)
