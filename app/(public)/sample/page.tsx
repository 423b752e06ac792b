import type { Metadata } from 'next'
import { Report } from '@/components/report/report'
import { PageShell } from '@/components/shell/page-shell'
import { Notice } from '@/components/ui/notice'
import { sampleReport } from '@/lib/views/sample'

export const metadata: Metadata = { title: 'A sample report' }

export default function SamplePage() {
  return (
    <PageShell>
      <div className="pt-6">
        <Notice>
          <p>A sample, made by the engine from invented answers and figures.</p>
        </Notice>
      </div>
      <Report report={sampleReport()} />
    </PageShell>
  )
}
