import { randomUUID } from 'node:crypto'
import { takePersonFile } from '@/lib/data/person-file'
import { erasePerson, findPerson, listErasures } from '@/lib/data/persons'
import type { Ids, MemberCase } from './member-case'

/** Who sent what was planted in a workspace, by its name. */
const senderOf = ({ name }: Ids): string => `${name.replace('Workspace ', '')}.sender@mail.test`.toLowerCase()

/** What a member asks about one person whom their workspace holds. */
export const personsCases: readonly MemberCase[] = [
  { name: 'findPerson', verb: 'persons.see', ask: (member, ids, now) => findPerson(member, senderOf(ids), now) },
  { name: 'listErasures', verb: 'persons.see', ask: (member) => listErasures(member) },
  {
    name: 'takePersonFile',
    verb: 'persons.export',
    ask: (member, ids, now) => takePersonFile(member, senderOf(ids), 'json', now),
  },
  {
    name: 'erasePerson',
    verb: 'persons.erase',
    ask: (member, ids, now) => erasePerson(member, { email: senderOf(ids), opId: randomUUID() }, now),
  },
]
