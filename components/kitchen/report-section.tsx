import { Report } from '@/components/report/report'
import type { Report as Told } from '@/lib/views/report/report'
import { Shelf } from './shelf'

/** A whole report as its buyer sees it, with links that lead nowhere. */
export function ReportSection({ report }: { report: Told }) {
  return (
    <Shelf title="Report">
      <Report
        report={{ ...report, meta: { ...report.meta, version: 1, versions: 2, businessName: 'A business' } }}
        links={{
          answer: (question) => `#${question}`,
          check: '#check',
          version: (number) => `#version-${number}`,
          waiting: { action: '#waiting', currency: 'EUR', typed: null },
        }}
      />
    </Shelf>
  )
}
