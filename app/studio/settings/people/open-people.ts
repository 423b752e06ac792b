import { cache } from 'react'
import { may } from '@/lib/access/permissions'
import { listInvitations } from '@/lib/data/invitations'
import { listMembers } from '@/lib/data/members'
import { ranks } from '@/lib/schemas/invitation-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { rankWords } from '@/lib/views/rank-words'
import { openStudio } from '../../open-studio'

/** The people of a workspace as the member who looks may change them, and who was asked to join. */
export const openPeople = cache(async () => {
  const { member, shell, workspace } = await openStudio('/studio/settings/people')
  const [people, invitations] = await Promise.all([listMembers(member), listInvitations(member)])
  const offered = ranks.filter((rank) => rank !== 'owner' || may(member, 'owners.change'))
  const isInReach = (rank: (typeof ranks)[number]) => may(member, 'people.change') && offered.includes(rank)
  const now = new Date()
  return {
    shell,
    workspaceName: workspace.name,
    mayInvite: may(member, 'people.invite'),
    offered: offered.map((rank) => ({ value: rank, label: rankWords[rank].name, hint: rankWords[rank].may })),
    people: (isRefusal(people) ? [] : people).map(({ userId, name, email, rank, since }) => ({
      ...{ userId, name, email, rank, since: since.toISOString(), rankName: rankWords[rank].name },
      isSelf: userId === member.userId,
      canChange: isInReach(rank),
    })),
    invitations: (isRefusal(invitations) ? [] : invitations).map(({ id, email, rank, inviterName, expiresAt }) => ({
      ...{ id, email, inviterName, rankName: rankWords[rank].name, until: expiresAt.toISOString() },
      hasEnded: expiresAt <= now,
      canChange: isInReach(rank),
    })),
  }
})
