import { fromOurPage } from './address'
import { anyNetwork, rawAsk, type Said } from './raw-ask'

/** Posts JSON as a page of ours does, from a network of its own unless told. */
export function sendJson(path: string, data: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Said> {
  return send(path, JSON.stringify(data), 'application/json', headers)
}

/** The same for a form. */
export function sendForm(
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Said> {
  return send(path, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', headers)
}

function send(path: string, body: string, type: string, headers: Readonly<Record<string, string>>): Promise<Said> {
  const length = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }
  const from = { ...fromOurPage, 'x-forwarded-for': anyNetwork() }
  return rawAsk({ method: 'POST', path, headers: { ...from, ...length, ...headers }, body })
}

/** The cookies an answer sets, by name; one that is taken away has no value. */
export const cookiesSet = ({ headers }: Said): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [headers['set-cookie'] ?? []].flat().map((line) => {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      return [name, value]
    }),
  )
