import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { TaskShell } from '@/components/shell/task-shell'
import { missingTitle } from '@/components/shell/missing-page'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { AskHappened } from '@/components/vendor-ask/ask-happened'
import { LinkForm, linkProblem } from '@/components/vendor-ask/link-form'
import { EndLink, LinkState, Reminder } from '@/components/vendor-ask/link-state'
import { WhatVendorSees } from '@/components/vendor-ask/what-vendor-sees'
import { typedText } from '@/lib/route/typed-text'
import { shownFor } from '@/lib/session/shown-for'
import { missingDraft, missingDraftTitle } from '../../../missing-draft'
import { one, type Query } from '../../../report/query'
import { openBuyer } from '../../open-vendors'
import type { VendorParams } from '../params'
import { openAsk } from './open-ask'

type Props = { params: Promise<VendorParams>; searchParams: Promise<Query> }

const heading = 'Ask the vendor directly'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment, vendor } = await params
  if (!(await openBuyer(assessment))) return missingDraftTitle(assessment)
  if (!(await openAsk(assessment, vendor))) return { title: missingTitle }
  return { title: (await searchParams).problem === undefined ? heading : `Error: ${heading}` }
}

export default async function AskPage({ params, searchParams }: Props) {
  const { assessment, vendor } = await params
  if (!(await openBuyer(assessment))) return missingDraft(assessment)
  const open = await openAsk(assessment, vendor)
  if (!open) return missing()
  const query = await searchParams
  const { home, name, business, count, state, works, asker, reminder, calendar, shown } = open
  const problem = linkProblem(one(query.problem), one(query.field))
  const typed = problem ? await typedText('vendor-link') : {}
  return (
    <TaskShell back={{ href: home, words: name }}>
      <div className="grid max-w-160 gap-10 pt-4">
        <div className="grid gap-5">
          <PageTitle>Ask {name} directly</PageTitle>
          <AskHappened
            made={query.made === undefined ? null : shown}
            wasMade={query.made !== undefined}
            revoked={query.revoked !== undefined}
            reminded={query.reminded !== undefined}
            minutes={shownFor}
            vendor={name}
          />
          <WhatVendorSees vendor={name} business={business} count={count} />
        </div>
        {state && (
          <section className="grid gap-4">
            <SectionTitle>Where it stands</SectionTitle>
            <LinkState state={state} />
            {works && <EndLink vendor={name} action={`${home}/links/revocation`} />}
          </section>
        )}
        {works && reminder !== null && (
          <section className="grid gap-4">
            <SectionTitle>Remind {name}</SectionTitle>
            <Reminder
              vendor={name}
              text={reminder}
              hasGap={shown === null}
              calendar={calendar}
              action={`${home}/links/reminder`}
            />
          </section>
        )}
        <section className="grid gap-4">
          <SectionTitle>{works ? 'Make a new link' : 'Make a link'}</SectionTitle>
          <LinkForm
            action={`${home}/links`}
            opId={crypto.randomUUID()}
            fields={{ asker: typed.asker ?? asker, days: typed.days ?? '30' }}
            problem={problem}
            again={works}
          />
        </section>
      </div>
    </TaskShell>
  )
}
