import type { Metadata } from 'next'
import { Hero } from '@/components/landing/hero'
import { ResumeNotice } from '@/components/landing/resume-notice'
import { SampleExcerpt } from '@/components/landing/sample-excerpt'
import { SeamRuler } from '@/components/landing/seam-ruler'
import { Section } from '@/components/landing/section'
import { WhatToHave } from '@/components/landing/what-to-have'
import { PageShell } from '@/components/shell/page-shell'
import { Notice } from '@/components/ui/notice'
import { knownAssessments } from '@/lib/session/known'
import { sampleReport } from '@/lib/views/sample'

export const metadata: Metadata = {
  title: { absolute: 'Find out which kind of technology help you need – Seam Gauge' },
}

/** What the page is told by the form that leads to it. */
type Asked = { start?: string | string[]; deleted?: string | string[] }

export default async function LandingPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [known, { start, deleted }] = await Promise.all([knownAssessments(), searchParams])
  const drafts = known.filter(({ state }) => state === 'draft')
  const reports = known.filter(({ state }) => state === 'submitted')

  return (
    <PageShell>
      <Hero
        before={
          <>
            {start === 'failed' && (
              <Notice tone="critical" heading="We could not start">
                <p>Nothing was lost. Try again.</p>
              </Notice>
            )}
            {deleted === '1' && (
              <Notice tone="success">
                <p>Your answers and reports were deleted.</p>
              </Notice>
            )}
            <ResumeNotice
              drafts={drafts.map(({ id, answered, total, savedOn }) => ({
                href: `/a/${id}`,
                answered,
                about: total,
                savedOn,
              }))}
              reports={reports.map(({ id, submittedOn }) => ({ href: `/a/${id}/report`, submittedOn }))}
            />
          </>
        }
      />
      <SeamRuler />
      <Section title="What you get">
        <p className="max-w-measure">
          One answer, the reasons behind it, how firm it is, and what would change it. Sometimes the answer is to hire
          nobody.
        </p>
        <SampleExcerpt report={sampleReport()} />
      </Section>
      <Section title="How we make money">
        <p className="max-w-measure">
          Seam Gauge is free to run and sells nothing about your answer. No vendor pays to be named, and nobody is told
          what you said.
        </p>
      </Section>
      <Section title="What you may need">
        <WhatToHave />
      </Section>
    </PageShell>
  )
}
