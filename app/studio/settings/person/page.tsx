import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { one, type Query } from '@/app/studio/submissions/query'
import { Erasures } from '@/components/persons/erasures'
import { FoundPerson } from '@/components/persons/found-person'
import { LookForm } from '@/components/persons/look-form'
import { PersonNotice } from '@/components/persons/person-notice'
import { missingTitle } from '@/components/shell/missing-page'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { findPerson, listErasures } from '@/lib/data/persons'
import { typedText } from '@/lib/route/typed-text'
import { personErrors } from '@/lib/schemas/person-fields'
import { isRefusal } from '@/lib/schemas/refusal'
import { whoDid } from '@/lib/views/audit-words'
import { placeLines } from '@/lib/views/person-places'
import { personForm, personPage, soughtIn } from './person-page'

type Props = { searchParams: Promise<Query> }

const heading = 'One person'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { member } = await openStudio(personPage)
  const title = (await searchParams).problem === undefined ? heading : `Error: ${heading}`
  return { title: may(member, 'persons.see') ? title : missingTitle }
}

export default async function PersonPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(personPage)
  const query = await searchParams
  const problem = one(query.problem)
  const asked = query.looked !== undefined || problem !== undefined
  const typed = asked ? await typedText(personForm) : {}
  const email = query.looked === undefined ? null : soughtIn(typed)
  const found = email === null ? null : await findPerson(member, email, new Date())
  const before = await listErasures(member)
  if ((found && isRefusal(found)) || isRefusal(before)) return missing()
  const erasures = before.map(({ at, by, ...line }) => ({ ...line, on: at.toISOString(), by: whoDid(by) }))
  // Whom it was about is forgotten after ten minutes, and the field with them.
  const field = found || query.field !== 'typed' ? one(query.field) : undefined
  const isNone = problem !== undefined && field === 'email'
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="person" studio={shell} />
      <div className="grid max-w-160 grid-cols-1 gap-6 pt-6">
        <PageTitle>{heading}</PageTitle>
        <PersonNotice erased={erasures.find(({ mark }) => mark === query.erased)} problem={problem} field={field} />
        <p>
          Somebody can ask what you hold of them, and ask you to erase it. Look for them by their address, then download
          it or erase it.
        </p>
        <LookForm
          action={`${personPage}/look`}
          email={typed.email ?? ''}
          error={isNone ? personErrors.email : undefined}
        />
        {email !== null && found && (
          <FoundPerson
            {...{ page: personPage, email, names: found.names, member: found.member, ...placeLines(found.places) }}
            opId={crypto.randomUUID()}
            refused={field === 'typed'}
          />
        )}
        <section className="grid grid-cols-1 gap-3 border-t border-control pt-6">
          <SectionTitle>Erased before</SectionTitle>
          {erasures.length === 0 ? <p>Nobody was erased here yet.</p> : <Erasures erasures={erasures} />}
        </section>
      </div>
    </StudioShell>
  )
}
