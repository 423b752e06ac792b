import type { Tenant } from '@/tests/support/workspaces'
import { fromOurPage } from './address'
import { bodyFor } from './probe'
import type { Principal } from './principals'
import { anyNetwork, rawAsk, rawFollow, type Said } from './raw-ask'
import { routes, type Route } from './routes'
import { filled, standIns, type StandIn } from './stand-ins'
import { drawnIn, fieldsFor, scriptsFor, type Fields, type Placed } from './studio-bodies'

/** The ways to ask: a page as a browser and as a script reads it, its head alone, and a form and a script that send. */
export const ways = ['GET', 'RSC', 'HEAD', 'form', 'JSON'] as const
export type Way = (typeof ways)[number]

/** One address with what can stand in its places. */
export type Spot = Route & { readonly pattern: string; readonly places: Readonly<Record<string, StandIn>> }

/** Every address of the product. @throws when a place has no stand-in */
export const spots = (a: Tenant, b: Tenant): readonly Spot[] =>
  Object.entries(routes).map(([pattern, route]) => ({ ...route, pattern, places: standIns(pattern, a, b) }))

/** Which of the stand-ins stand in the places of an address. */
export type Choice = (place: string, one: StandIn) => string
export const own: Choice = (_, one) => one.own
export const foreign: Choice = (_, one) => one.foreign
export const nobodys: Choice = (_, one) => one.nobodys
/** A's own everywhere but in one place. */
export const but =
  (only: string, choice: Choice): Choice =>
  (place, one) =>
    (place === only ? choice : own)(place, one)

const chosen = ({ places }: Spot, choice: Choice) =>
  Object.fromEntries(Object.entries(places).map(([place, one]) => [place, choice(place, one)]))

/** An address with its places filled. */
export const pathOf = (spot: Spot, choice: Choice): string => filled(spot.pattern, chosen(spot, choice))

/** The ways an address is meant to be asked. */
export const waysOf = ({ takes }: Pick<Route, 'takes'>): readonly Way[] =>
  takes === 'GET' ? ['GET', 'RSC', 'HEAD'] : ['form', 'JSON']

export type Asked = { readonly said: Said; readonly sent: string; readonly places: Placed }

/** A reader that gets a page in one piece. */
const inOnePiece = { 'user-agent': 'Bingbot' }

/** Asks for an address as somebody, in one way. Where the database is busy it asks again, as a browser does. */
export async function askAs(who: Principal, spot: Spot, choice: Choice, way: Way, tries = 5): Promise<Asked> {
  const asked = await askOnce(who, spot, choice, way)
  return asked.said.status === 503 && tries > 0 ? askAs(who, spot, choice, way, tries - 1) : asked
}

async function askOnce(who: Principal, spot: Spot, choice: Choice, way: Way): Promise<Asked> {
  const places = chosen(spot, choice)
  const path = filled(spot.pattern, places)
  const headers = { ...who.headers, ...keyOf(who, places), 'x-forwarded-for': anyNetwork() }
  if (way === 'GET' || way === 'HEAD') {
    return { said: await rawAsk({ method: way, path, headers: { ...headers, ...inOnePiece } }), sent: path, places }
  }
  if (way === 'RSC') return { said: await rawFollow({ path, headers: { ...headers, RSC: '1' } }), sent: path, places }
  const fields = scriptsFor(spot.pattern, places) ?? fieldsAt(spot, places)
  const [type, body] =
    way === 'form' ? [formType, formOf(formFieldsAt(spot, places))] : ['application/json', JSON.stringify(fields)]
  const from = { ...headers, ...fromOurPage, 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }
  return { said: await rawAsk({ method: 'POST', path, headers: from, body }), sent: `${path} ${body}`, places }
}

/** Whoever holds a key tries it on whatever they ask for, so that what is there and what is not is asked alike. */
function keyOf({ key, headers }: Principal, { assessment }: Placed): Readonly<Record<string, string>> {
  return key === undefined || assessment === undefined
    ? {}
    : { cookie: `${headers.cookie ?? ''}; sg-${assessment}=${key}` }
}

const formType = 'application/x-www-form-urlencoded'

/** What is sent to an address that takes a POST. @throws when nothing says what it takes */
export function fieldsAt({ kind, pattern, takes }: Spot, places: Placed): Fields | object {
  if (takes === 'GET') return {}
  return kind === 'member' || kind === 'brand' || kind === 'entry' ? fieldsFor(pattern, places) : bodyFor(pattern)
}

/** The same as the form of a page sends it: with the workspace that its page showed, where the address names none. */
export const formFieldsAt = (spot: Spot, places: Placed): Fields | object => ({
  ...fieldsAt(spot, places),
  ...(drawnIn.includes(spot.pattern) && { workspace: places.workspace }),
})

export function formOf(fields: object): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields as Readonly<Record<string, unknown>>))
    for (const one of Array.isArray(value) ? value : [value])
      form.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one))
  return form.toString()
}

/** What was answered, without what differs from one answer to the next: ids that were asked for, nonces and ids of forms. */
export function comparable({ said, places }: Asked, way: Way): string {
  const { location = '' } = said.headers
  // What scripts read comes cut up as it got ready, and may be sent before the page has a status.
  const read = way === 'RSC' ? wordsOf(said.body) : `${said.status} ${String(location)}\n${said.body}`
  const text = Object.values(places)
    .filter((one) => one.length > 15)
    .reduce((left, one) => left.replaceAll(one, 'ID').replaceAll(encodeURIComponent(one), 'ID'), read)
  return text
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replaceAll(/[0-9a-f]{32}/g, 'NONCE')
}

/** The words of a page, each once. */
const wordsOf = (flight: string) =>
  [...new Set([...flight.matchAll(/"(?:children|title|content)":"([^"$][^"]*)"/g)].map(([, word]) => word))]
    .sort()
    .join('\n')

/** What nobody may read who does not belong to B, and what a request that holds it may get back. */
export function leaksOf(b: Tenant, { said, sent }: Asked): readonly string[] {
  const { workspaceId, link, paused, recipient, draft, sent: theirs, note, invitation, people, domain, work } = b
  const ids = [workspaceId, link.id, paused.id, recipient.id, theirs.submission, note, draft.id, theirs.id, domain.id]
  const worked = [b.rule, work.task, work.file, work.change, work.view, work.ownersView, work.export, work.ask]
  const keys = [
    link.slug,
    recipient.slug,
    draft.key,
    theirs.key,
    theirs.vendorKey,
    theirs.shareKey,
    invitation.key,
    work.askKey,
  ]
  const secrets = [b.canary, ...ids, ...worked, ...keys, ...Object.values(people).map(({ token }) => token)]
  const read = `${JSON.stringify(said.headers)}\n${said.body}`
  return secrets.filter(
    (secret) => !sent.includes(secret) && (read.includes(secret) || read.includes(secret.toLowerCase())),
  )
}
