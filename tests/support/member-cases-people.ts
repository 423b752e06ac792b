import { randomUUID } from 'node:crypto'
import type { Rank } from '@/lib/access/viewer'
import { invite, listInvitations, revokeInvitation, sendInvitationAgain } from '@/lib/data/invitations'
import { changeRank, leaveWorkspace, listMembers, removeMember } from '@/lib/data/members'
import { deleteWorkspace, renameWorkspace } from '@/lib/data/workspaces'
import type { MemberCase } from './member-case'

const invitation = (rank: Rank) => ({ opId: randomUUID(), email: `${randomUUID()}@mail.test`, rank })

/** What a member asks of the people of a workspace. */
export const peopleCases: readonly MemberCase[] = [
  { name: 'listInvitations', verb: 'people.invite', ask: (member) => listInvitations(member) },
  { name: 'invite', verb: 'people.invite', ask: (member, _, now) => invite(member, invitation('member'), now) },
  {
    name: 'invite, an owner',
    verb: 'owners.change',
    ask: (member, _, now) => invite(member, invitation('owner'), now),
  },
  {
    name: 'sendInvitationAgain',
    verb: 'people.invite',
    ask: (member, ids, now) => sendInvitationAgain(member, ids.invitation, now),
  },
  {
    name: 'revokeInvitation',
    verb: 'people.invite',
    ask: (member, ids, now) => revokeInvitation(member, ids.invitation, now),
  },
  { name: 'listMembers', verb: 'people.see', ask: (member) => listMembers(member) },
  {
    name: 'changeRank',
    verb: 'people.change',
    ask: (member, { user }, now) => changeRank(member, user, 'viewer', now),
  },
  {
    name: 'changeRank, to owner',
    verb: 'owners.change',
    ask: (member, { user }, now) => changeRank(member, user, 'owner', now),
  },
  {
    name: 'changeRank, of an owner',
    verb: 'owners.change',
    ask: (member, { owner }, now) => changeRank(member, owner, 'owner', now),
  },
  { name: 'removeMember', verb: 'people.change', ask: (member, { user }, now) => removeMember(member, user, now) },
  { name: 'leaveWorkspace', verb: 'people.see', ask: (member, _, now) => leaveWorkspace(member, now) },
  {
    name: 'renameWorkspace',
    verb: 'workspace.change',
    ask: (member, _, now) => renameWorkspace(member, 'Renamed', now),
  },
  {
    name: 'deleteWorkspace',
    verb: 'workspace.delete',
    ask: (member, { name }, now) => deleteWorkspace(member, name, now),
  },
]
