import { addressOf } from './refused-form'

/** A page of the studio with what stands behind its address. */
export type StudioPlace = {
  readonly page: `/studio${string}`
  readonly query: Readonly<Record<string, string>>
  readonly anchor?: string
}

/**
 * Where a form goes back to, as its field `back` says it: a page of the studio, and of nobody else. What an earlier form
 * told that page is left out.
 * @param usual where it goes without such a field, or with one that leads elsewhere
 */
export function studioBack(fields: URLSearchParams, usual: `/studio${string}`): StudioPlace {
  const said = fields.get('back') ?? ''
  const url = said.length <= 2_500 && URL.canParse(said, here) ? new URL(said, here) : null
  if (!url || url.origin !== here || !/^\/studio(\/[\w./-]*)?$/.test(url.pathname)) return { page: usual, query: {} }
  for (const told of ['problem', 'field', 'changed']) url.searchParams.delete(told)
  const page = url.pathname as `/studio${string}`
  return { page, query: Object.fromEntries(url.searchParams), ...(url.hash && { anchor: url.hash.slice(1) }) }
}

const here = 'http://studio.invalid'

/** The address of such a page, with more behind it. */
export const addressBack = ({ page, query, anchor }: StudioPlace, more: Readonly<Record<string, string>> = {}) =>
  addressOf(page, { ...query, ...more }, anchor)
