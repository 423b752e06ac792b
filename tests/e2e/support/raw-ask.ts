import { Agent, request } from 'node:http'
import { origin } from './address'

/** What was answered: the body as text, byte for byte. */
export type Said = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export type Question = {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** Asks the app letter for letter, with no cookie but what is given, and follows nothing. */
export function rawAsk({ method = 'GET', path, headers = {}, body }: Question): Promise<Said> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ agent, hostname, port, path, method, headers: { ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode = 0, headers } = response
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString('utf8') })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** The same, and on to where the answer leads within the app, three times at most. */
export async function rawFollow(question: Question, left = 3): Promise<Said> {
  const said = await rawAsk(question)
  const { location } = said.headers
  if (left === 0 || said.status < 300 || said.status >= 400 || typeof location !== 'string') return said
  const to = new URL(location, `${origin}${question.path.replace(/\?.*/s, '')}`)
  if (to.origin !== origin) return said
  const on = await rawFollow({ ...question, path: `${to.pathname}${to.search}` }, left - 1)
  return { ...on, body: `${location}\n${on.body}` }
}

/** Each request comes from a network of its own, so that no limit answers in place of the address. */
export const anyNetwork = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`

/** Does a list of things, so many at once. */
export async function pooled<One>(list: readonly One[], work: (one: One) => Promise<void>, atOnce = 6): Promise<void> {
  const left = [...list.entries()]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next[1])
    }),
  )
}
