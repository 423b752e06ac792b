import 'server-only'
import { forgetTyped } from '@/lib/route/typed-fields'
import { keepTypedText, typedText } from '@/lib/route/typed-text'

/** Under which name what a link's form held is kept in the browser: a link has a form of its own. */
const nameOf = (link: string) => `link-${link}`
const under = '/studio/links'

/** What the form of a link held when it was refused; `told` has the members with a space between them. */
export const typedLink = (link: string): Promise<Readonly<Record<string, string>>> => typedText(nameOf(link))

/** Keeps what a refused form held. The logo cannot be kept: a browser lets nobody choose a file but a person. */
export async function keepLinkForm(
  link: string,
  fields: URLSearchParams,
  about: { readonly hadLogo: boolean; readonly logoProblem: string | null },
): Promise<void> {
  const kept = new URLSearchParams(fields)
  kept.set('told', fields.getAll('told').join(' '))
  kept.delete('opId')
  if (about.hadLogo) kept.set('hadLogo', 'yes')
  if (about.logoProblem !== null) kept.set('logoProblem', about.logoProblem)
  await keepTypedText(nameOf(link), under, kept)
}

/** Takes it out of the browser again. */
export const forgetLinkForm = (link: string): Promise<void> => forgetTyped(nameOf(link), under)
