import type { Rank } from '@/lib/access/viewer'

/** What each rank is called and what it may do, in the words of the screens. */
export const rankWords: Readonly<Record<Rank, { readonly name: string; readonly may: string }>> = {
  owner: { name: 'Owner', may: 'Does everything, and makes or removes other owners' },
  admin: { name: 'Admin', may: 'Changes people, brand and domain, and all links' },
  member: { name: 'Member', may: 'Makes and sends links, reads submissions and writes notes' },
  viewer: { name: 'Viewer', may: 'Reads links and submissions, and changes nothing' },
}
