import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LiveLinks } from '@/components/share/live-links'
import { ShareForm } from '@/components/share/share-form'
import { HowLooksCount, WhatLinksShow } from '@/components/share/shared-how'
import { TakeAway } from '@/components/share/take-away'
import { WhatHappened } from '@/components/share/what-happened'
import { TaskShell } from '@/components/shell/task-shell'
import { Day } from '@/components/ui/day'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { shownFor } from '@/lib/session/shown-for'
import { missingDraft, missingDraftTitle } from '../missing-draft'
import { openSharing } from './open-sharing'

type Query = Readonly<Record<'made' | 'revoked' | 'problem' | 'what-if', string | string[] | undefined>>
type Props = { params: Promise<{ assessment: string }>; searchParams: Promise<Query> }

const heading = 'Share or print'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params
  if (!(await openSharing(assessment))) return missingDraftTitle(assessment)
  return { title: (await searchParams).problem === undefined ? heading : `Error: ${heading}` }
}

export default async function SharePage({ params, searchParams }: Props) {
  const { assessment } = await params
  const opened = await openSharing(assessment)
  if (!opened) return missingDraft(assessment)
  const { home, of, links, named, contract, keptUntil, made } = opened
  const [latest] = of
  if (!latest) redirect(`${home}/check`)
  const query = await searchParams
  const wanted = of.find(({ value }) => value === `what-if-${one(query['what-if'])}`) ?? latest
  return (
    <TaskShell back={{ href: `${home}/report`, words: 'Your report' }}>
      <div className="grid max-w-160 gap-10 pt-4">
        <div className="grid gap-5">
          <PageTitle>{heading}</PageTitle>
          <WhatHappened
            made={await made(one(query.made))}
            revoked={query.revoked !== undefined}
            problem={one(query.problem)}
            minutes={shownFor}
          />
        </div>
        <section className="grid gap-4">
          <SectionTitle>Share by a link</SectionTitle>
          <WhatLinksShow />
          <ShareForm action={`${home}/shares`} opId={crypto.randomUUID()} of={of} chosen={wanted.value} named={named} />
        </section>
        <section className="grid gap-4">
          <SectionTitle>Links that work</SectionTitle>
          <LiveLinks links={links} revocation={(id) => `${home}/shares/${id}/revocation`} />
          {links.length > 0 && <HowLooksCount />}
          <p>
            Every link ends with your report at the latest, which is kept until <Day iso={keptUntil} />.
          </p>
        </section>
        <section className="grid gap-4">
          <SectionTitle>On paper and as files</SectionTitle>
          <TakeAway report={`${home}/report/${latest.value.replace('version-', '')}`} contract={contract} />
        </section>
      </div>
    </TaskShell>
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
