import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { FoldedContents, SideContents } from '@/components/report/contents'
import { missingTitle } from '@/components/shell/missing-page'
import { TaskShell } from '@/components/shell/task-shell'
import { AskNext } from '@/components/vendors/ask-next'
import { CallsSection } from '@/components/vendors/calls-section'
import { NeedInvitation } from '@/components/vendors/need-invitation'
import { QuestionList } from '@/components/vendors/question-list'
import { RemoveVendor } from '@/components/vendors/removal'
import { VendorHead } from '@/components/vendors/vendor-head'
import { VendorReadingPart } from '@/components/vendors/vendor-reading-part'
import { missingDraft, missingDraftTitle } from '../../missing-draft'
import { one, type Query } from '../../report/query'
import { needStep } from '../need-step'
import { openBuyer, openVendor } from '../open-vendors'
import { drawnVendor } from './drawn-vendor'

type Props = { params: Promise<{ assessment: string; vendor: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment, vendor } = await params
  if (!(await openBuyer(assessment))) return missingDraftTitle(assessment)
  const open = await openVendor(assessment, vendor)
  if (!open) return { title: missingTitle }
  const { problem } = await searchParams
  const title = `${open.vendor.name} – Your vendors`
  return { title: problem === undefined || problem === 'conflict' ? title : `Error: ${title}` }
}

/** The record of one vendor: what to ask it next, what we make of it, and all that it answered. */
export default async function VendorPage({ params, searchParams }: Props) {
  const { assessment, vendor } = await params
  if (!(await openBuyer(assessment))) return missingDraft(assessment)
  const open = await openVendor(assessment, vendor)
  if (!open) return missing()
  const query = await searchParams
  const { links, reading, head, ask, calls, groups, call, all, contents } = await drawnVendor(open, query)
  const step = open.latest ? null : await needStep(assessment)
  return (
    <TaskShell back={{ href: `${open.home}/vendors`, words: 'Your vendors' }}>
      <div className="grid pt-4 pb-9 lg:grid-cols-[minmax(0,45rem)_13rem] lg:justify-between lg:gap-x-12">
        <div className="grid min-w-0 grid-cols-1">
          <VendorHead {...head} name={reading.name} claim={reading.claim.text} price={reading.price} />
          <AskNext {...ask} />
          <FoldedContents of={contents} />
          <VendorReadingPart of={reading} withoutNeed={step && <NeedInvitation step={step} of="one" />} />
          <CallsSection {...calls} />
          <QuestionList
            groups={groups}
            call={call}
            all={all}
            links={links}
            saved={one(query.saved) ?? null}
            action={links.answers}
            opId={() => crypto.randomUUID()}
          />
          <div className="border-t border-line pt-5">
            <RemoveVendor action={links.removal} name={reading.name} />
          </div>
        </div>
        <SideContents of={contents} />
      </div>
    </TaskShell>
  )
}
