import { createHash } from 'node:crypto'
import { newId, plant, type Ask } from '@/tests/support/planting'
import type { Tenant } from '@/tests/support/workspaces'
import { letters } from './stand-ins'

/** A link that is sent to somebody: what it holds, and the addresses it is meant for. */
export type SentLink = { readonly kind: string; readonly key: string; readonly meant: readonly string[] }

/** Writes a sign-in link as Better Auth does, for one of the people of a workspace. @returns its key */
export async function plantSignIn(ask: Ask, of: Tenant, email = of.people.owner.email): Promise<string> {
  const token = letters(32)
  const now = new Date()
  const stored = createHash('sha256').update(token).digest('base64url')
  await plant(ask, 'verification', {
    ...{ id: newId(), identifier: `magic-link:${stored}`, value: JSON.stringify({ type: 'magic-link', email }) },
    ...{ expires_at: new Date(now.getTime() + 900_000), created_at: now, updated_at: now },
  })
  return token
}

/** Every kind of link of a workspace and of its prospects. */
export function sentLinks(of: Tenant, signIn: string): readonly SentLink[] {
  const brand = ['/s/[slug]', '/s/[slug]/letters', '/embed/[slug]', '/s/[slug]/view', '/s/[slug]/start']
  const stop = ['/s/[slug]/stop', '/s/[slug]/stop/undo']
  return [
    { kind: 'sign-in', key: signIn, meant: ['/sign-in/[token]', '/sign-in/[token]/opening'] },
    { kind: 'invitation', key: of.invitation.key, meant: ['/invitation/[token]', '/invitation/[token]/acceptance'] },
    { kind: 'branded link', key: of.link.slug, meant: [...brand, ...stop] },
    { kind: 'private address', key: of.recipient.slug, meant: [...brand, ...stop] },
    {
      kind: 'share',
      key: of.sent.shareKey,
      meant: ['/r/[token]', '/r/[token]/pdf', '/r/[token]/docx', '/r/[token]/summary', '/r/[token]/view'],
    },
    {
      kind: 'vendor link',
      key: of.sent.vendorKey,
      meant: ['/v/[token]', '/v/[token]/answers', '/v/[token]/sending', '/v/[token]/view'],
    },
    {
      kind: 'question asked back',
      key: of.work.askKey,
      meant: ['/answer/[token]', '/answer/[token]/reply', '/answer/[token]/view'],
    },
    { kind: 'resume link', key: of.sent.resumeKey, meant: ['/resume/[key]', '/resume/[key]/opening'] },
    { kind: 'browser key', key: of.sent.key, meant: [] },
    { kind: 'session', key: of.people.owner.token, meant: [] },
  ]
}
