import { z } from 'zod'

/** Which lines of the audit log are asked for. */
export type AuditQuery = {
  /** The id of a person; `left` for everybody who has left; null for all. */
  readonly person: string | null
  /** One of the actions; null for all. */
  readonly action: string | null
  /** The number of a line: those before it alone. */
  readonly before: number | null
}

const schema = z.object({
  person: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .nullable()
    .catch(null),
  action: z
    .string()
    .regex(/^[a-z-]{1,24}\.[a-z-]{1,24}$/)
    .nullable()
    .catch(null),
  before: z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null),
})

type Given = Readonly<Record<string, string | string[] | undefined>>

/** What the address of the audit log asks for. What it says wrongly is as if it were not there. */
export function readAuditQuery(given: Given): AuditQuery {
  const one = (name: string) => (typeof given[name] === 'string' && given[name] !== '' ? given[name] : null)
  return schema.parse({ person: one('person'), action: one('action'), before: one('before') })
}

/** The same as it stands in an address, from its `?`; nothing where all is asked for. */
export function writeAuditQuery({ person, action, before }: AuditQuery): string {
  const query = new URLSearchParams()
  if (person !== null) query.set('person', person)
  if (action !== null) query.set('action', action)
  if (before !== null) query.set('before', String(before))
  return query.size > 0 ? `?${query.toString()}` : ''
}
