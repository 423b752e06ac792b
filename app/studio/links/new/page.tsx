import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { LinkForm } from '@/components/links/link-form'
import { StudioShell } from '@/components/studio/studio-shell'
import { may } from '@/lib/access/permissions'
import { getBrandSettings } from '@/lib/data/brand-settings'
import { isRefusal } from '@/lib/schemas/refusal'
import { fitted } from '@/lib/views/brand-look'
import { NoRight } from '../no-right'
import { firstQuestion, peopleToTell, refusedForm, type Told } from '../form-props'

type Props = { searchParams: Promise<Told> }

const page = '/studio/links/new'
const title = 'New link'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await openStudio(page)
  return { title: (await searchParams).problem === undefined ? title : `Error: ${title}` }
}

/** Sensible words for every field but the name, so that a link needs little more. */
export default async function NewLinkPage({ searchParams }: Props) {
  const { member, person, workspace, shell } = await openStudio(page)
  const brand = await getBrandSettings(member)
  if (isRefusal(brand)) return missing()
  const refused = await refusedForm('new', await searchParams)
  return (
    <StudioShell at="links" studio={shell} title={title} back={{ href: '/studio', words: 'All links' }}>
      <div className="pt-6">
        {may(member, 'links.change') ? (
          <LinkForm
            action="/studio/links"
            opId={crypto.randomUUID()}
            version={null}
            values={
              refused?.values ?? {
                ...{ name: '', sender: person.name, sells: brand.sells ?? '', colour: brand.colour, intro },
                ...{ buttonWords: 'Start now', callUrl: '', contact: 'optional', expiresOn: '', told: person.userId },
                withoutLogo: '',
              }
            }
            problems={refused?.problems ?? []}
            workspace={workspace}
            people={await peopleToTell(member)}
            logo={brand.logo && fitted(`/logo/${brand.logo.id}`, brand.logo)}
            hadLogo={refused?.hadLogo ?? false}
            question={firstQuestion()}
          />
        ) : (
          <NoRight />
        )}
      </div>
    </StudioShell>
  )
}

const intro =
  'Before we talk, answer about 25 questions about your business. You get a report on which kind of help fits, and you decide whether to send it to us.'
