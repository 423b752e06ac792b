import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { ContrastReport } from '@/components/brand/contrast-report'
import { BrandForm } from '@/components/links/brand-form'
import { Moment } from '@/components/submissions/moment'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { getBrandSettings } from '@/lib/data/brand-settings'
import { typedText } from '@/lib/route/typed-text'
import { isRefusal } from '@/lib/schemas/refusal'
import { fitted } from '@/lib/views/brand-look'
import { refusedBrand } from './refused-brand'

type Query = { done?: string | string[]; problem?: string | string[] }
type Props = { searchParams: Promise<Query> }

const page = '/studio/settings/brand'
const title = 'Brand'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await openStudio(page)
  return { title: (await searchParams).problem === undefined ? title : `Error: ${title}` }
}

export default async function BrandSettingsPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(page)
  const brand = await getBrandSettings(member)
  if (isRefusal(brand)) return missing()
  const { done, problem } = await searchParams
  const refused = problem === undefined ? null : refusedBrand(String(problem), await typedText('brand'))
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="brand" studio={shell} />
      <div className="grid gap-6 pt-6">
        <PageTitle>{title}</PageTitle>
        {done === 'saved' && brand.savedAt && (
          <Notice tone="success">
            <p>
              Saved on <Moment iso={brand.savedAt.toISOString()} />. Links that exist keep their look.
            </p>
          </Notice>
        )}
        <p className="max-w-measure">
          New links begin with this. Errors, the focus ring, the marks of the options and the scoring never take a
          brand.
        </p>
        {may(member, 'brand.change') ? (
          <BrandForm
            action={`${page}/details`}
            values={refused?.values ?? { colour: brand.colour, sells: brand.sells ?? '', withoutLogo: false }}
            problems={refused?.problems ?? []}
            logo={brand.logo && fitted(`/logo/${brand.logo.id}`, brand.logo)}
            hadLogo={refused?.hadLogo ?? false}
          />
        ) : (
          <>
            <p>Your role does not change the brand. Ask an owner or an admin of the workspace.</p>
            <ContrastReport colour={brand.colour} />
          </>
        )}
      </div>
    </StudioShell>
  )
}
