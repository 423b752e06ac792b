import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { LinkForm } from '@/components/links/link-form'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { Notice } from '@/components/ui/notice'
import { may } from '@/lib/access/permissions'
import { lastDayOf } from '@/lib/schemas/link-state'
import { fitted } from '@/lib/views/brand-look'
import { firstQuestion, peopleToTell, refusedForm, type Told } from '../../form-props'
import { NoRight } from '../../no-right'
import { linkPage, openLink, type LinkParams } from '../open-link'

type Props = { params: Promise<LinkParams>; searchParams: Promise<Told> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const open = await openLink((await params).link, '/edit')
  if (!open) return { title: missingTitle }
  const title = `Change ${open.link.name}`
  return { title: (await searchParams).problem === undefined ? title : `Error: ${title}` }
}

export default async function EditLinkPage({ params, searchParams }: Props) {
  const open = await openLink((await params).link, '/edit')
  if (!open) return missing()
  const { studio, link } = open
  const told = await searchParams
  const refused = await refusedForm(link.id, told)
  const home = linkPage({ link: link.id })
  return (
    <StudioShell
      at="links"
      studio={studio.shell}
      title={<span dir="auto">Change {link.name}</span>}
      back={{ href: home, words: 'The link' }}
    >
      <div className="grid gap-6 pt-6">
        {told.done === 'copied' && (
          <Notice tone="success" heading="A copy was made">
            <p>It is live, with an address of its own and no recipients. Give it a name.</p>
          </Notice>
        )}
        {may(studio.member, 'links.change') ? (
          <LinkForm
            action={`${home}/details`}
            opId={crypto.randomUUID()}
            version={link.version}
            values={
              refused?.values ?? {
                ...{ name: link.name, sender: link.sender, sells: link.sells, colour: link.colour, intro: link.intro },
                ...{ buttonWords: link.buttonWords, callUrl: link.callUrl ?? '', contact: link.contact },
                expiresOn: link.expiresAt ? lastDayOf(link.expiresAt) : '',
                told: link.told.join(' '),
                withoutLogo: '',
              }
            }
            problems={refused?.problems ?? []}
            workspace={studio.workspace}
            people={await peopleToTell(studio.member)}
            logo={link.logo && fitted(`/logo/${link.logo.id}`, link.logo)}
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
