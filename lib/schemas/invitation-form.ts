import { z } from 'zod'
import { opId } from './op-id'
import { emailAddress, personErrors, personName } from './person-fields'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { sentBy } from './vendor-fields'

/** The ranks of a workspace, from most to least. */
export const ranks = ['owner', 'admin', 'member', 'viewer'] as const
type Rank = (typeof ranks)[number]

/** Somebody is asked to join. */
export type InvitationForm = { readonly opId: string; readonly email: string; readonly rank: Rank }

/** What is said of a field that cannot be taken as it is. */
export const invitationErrors = { email: personErrors.email, rank: 'Choose a role', name: personErrors.name } as const

const shape = z.strictObject({ opId, email: emailAddress, rank: z.enum(ranks) })

/** Reads the form that invites: `opId`, `email`, `rank`. */
export function parseInvitation(body: unknown): InvitationForm | Refusal {
  const parsed = shape.safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

const acceptance = z.strictObject({ name: personName.optional() })

/** Reads the form that accepts: `name`, of somebody who has no account. */
export function parseAcceptance(body: unknown): { readonly name: string | null } | Refusal {
  const parsed = acceptance.safeParse(sentBy(body))
  return parsed.success ? { name: parsed.data.name ?? null } : refuse(parsed.error)
}

const change = z.strictObject({ rank: z.enum(ranks) })

/** Reads the form that changes a rank: `rank`. */
export function parseRank(body: unknown): { readonly rank: Rank } | Refusal {
  const parsed = change.safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}
