import { randomUUID } from 'node:crypto'
import { askRecipients } from '@/lib/data/asking'
import { getBrandSettings, saveBrandSettings } from '@/lib/data/brand-settings'
import { changeLink, createLink, duplicateLink, getLink, listTellable } from '@/lib/data/branded-links'
import { claimDomain, getDomain, listDomains, recordCheck, removeDomain } from '@/lib/data/claimed-domains'
import { getLinkActivity } from '@/lib/data/link-activity'
import { listLinks } from '@/lib/data/link-list'
import { getLinkOrigin } from '@/lib/data/link-origin'
import { archiveLink, extendLink, pauseLink, resumeLink, unarchiveLink } from '@/lib/data/link-states'
import { getLetter, listLetters, sendAgain } from '@/lib/data/letter-outbox'
import { addRecipients, listRecipients, removeRecipient, restoreRecipient, stopRecipient } from '@/lib/data/recipients'
import { remind } from '@/lib/data/reminders'
import type { LinkFields } from '@/lib/schemas/link-form'
import type { MemberCase } from './member-case'

const fields = (told: readonly string[] = []): LinkFields => ({
  ...{ name: 'Demo link', sender: 'Demo Advisers', sells: 'advice', colour: '#145c9e', intro: 'Hello', told },
  ...{ buttonWords: 'Start now', callUrl: null, contact: 'off', expiresAt: null },
})
const form = (told?: readonly string[]) => ({ opId: randomUUID(), fields: fields(told), withoutLogo: false })
/** Long enough after a letter for a reminder. */
const after = (now: Date) => new Date(now.getTime() + 10 * 86_400_000)
const picture = { type: 'png', bytes: new Uint8Array([1, 2, 3]), width: 1, height: 1 } as const

/** What a member asks of links, recipients, letters and domains. */
export const linksCases: readonly MemberCase[] = [
  { name: 'getBrandSettings', verb: 'links.see', ask: (member) => getBrandSettings(member) },
  {
    name: 'saveBrandSettings',
    verb: 'brand.change',
    ask: (member, _, now) =>
      saveBrandSettings(member, { colour: '#112233', sells: 'More', withoutLogo: false }, picture, now),
  },
  { name: 'getLink', verb: 'links.see', ask: (member, { link }, now) => getLink(member, link, now) },
  { name: 'listLinks', verb: 'links.see', ask: (member, _, now) => listLinks(member, null, now) },
  { name: 'listTellable', verb: 'people.see', ask: (member) => listTellable(member) },
  { name: 'createLink', verb: 'links.change', ask: (member, _, now) => createLink(member, form(), picture, now) },
  {
    name: 'createLink, told',
    verb: 'links.change',
    ask: (member, { user }, now) => createLink(member, form([user]), null, now),
  },
  {
    name: 'changeLink',
    verb: 'links.change',
    ask: (member, { link }, now) => changeLink(member, link, { version: 1, name: 'Changed' }, null, now),
  },
  {
    name: 'changeLink, told',
    verb: 'links.change',
    ask: (member, { link, user }, now) => changeLink(member, link, { version: 1, told: [user] }, null, now),
  },
  {
    name: 'duplicateLink',
    verb: 'links.change',
    ask: (member, { link }, now) => duplicateLink(member, link, randomUUID(), now),
  },
  { name: 'pauseLink', verb: 'links.change', ask: (member, { link }, now) => pauseLink(member, link, now) },
  { name: 'resumeLink', verb: 'links.change', ask: (member, { link }, now) => resumeLink(member, link, now) },
  { name: 'extendLink', verb: 'links.change', ask: (member, { link }, now) => extendLink(member, link, null, now) },
  { name: 'archiveLink', verb: 'links.change', ask: (member, { link }, now) => archiveLink(member, link, now) },
  { name: 'unarchiveLink', verb: 'links.change', ask: (member, { link }, now) => unarchiveLink(member, link, now) },
  { name: 'listDomains', verb: 'links.see', ask: (member) => listDomains(member) },
  { name: 'getDomain', verb: 'domain.change', ask: (member, { domain }) => getDomain(member, domain) },
  {
    name: 'claimDomain',
    verb: 'domain.change',
    ask: (member, _, now) => claimDomain(member, `${randomUUID()}.example`, now),
  },
  {
    name: 'recordCheck',
    verb: 'domain.change',
    ask: (member, { domain }, now) => recordCheck(member, domain, { proven: true, problem: null }, now),
  },
  { name: 'removeDomain', verb: 'domain.change', ask: (member, { domain }, now) => removeDomain(member, domain, now) },
  { name: 'listLetters', verb: 'outbox.see', ask: (member) => listLetters(member, 1) },
  { name: 'getLetter', verb: 'outbox.see', ask: (member, { letter }) => getLetter(member, letter) },
  { name: 'sendAgain', verb: 'outbox.see', ask: (member, { letter }, now) => sendAgain(member, letter, now) },
  { name: 'getLinkActivity', verb: 'links.see', ask: (member, { link }) => getLinkActivity(member, link) },
  { name: 'getLinkOrigin', verb: 'links.see', ask: (member) => getLinkOrigin(member) },
  { name: 'listRecipients', verb: 'links.see', ask: (member, { link }) => listRecipients(member, link) },
  {
    name: 'addRecipients',
    verb: 'links.send',
    ask: (member, { link }, now) =>
      addRecipients(member, link, [{ name: null, email: `${randomUUID()}@mail.test` }], now),
  },
  {
    name: 'stopRecipient',
    verb: 'links.send',
    ask: (member, { link, recipient }, now) => stopRecipient(member, link, recipient, now),
  },
  {
    name: 'removeRecipient',
    verb: 'links.send',
    ask: (member, { link, recipient }, now) => removeRecipient(member, link, recipient, now),
  },
  {
    name: 'restoreRecipient',
    verb: 'links.send',
    ask: (member, { link, recipient }, now) => restoreRecipient(member, link, recipient, now),
  },
  {
    name: 'askRecipients',
    verb: 'links.send',
    ask: async (member, { link }, now) => {
      await addRecipients(member, link, [{ name: null, email: `${randomUUID()}@mail.test` }], now)
      return askRecipients(member, link, { opId: randomUUID(), subject: 'Hello', words: 'Hello', remind: true }, now)
    },
  },
  { name: 'remind', verb: 'links.send', ask: (member, { link }, now) => remind(member, link, null, now) },
  {
    name: 'remind, one',
    verb: 'links.send',
    ask: (member, { link, recipient }, now) => remind(member, link, recipient, after(now)),
  },
]
