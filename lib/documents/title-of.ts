import type { Report } from '@/lib/views/report/report'

/** The title of a report as a file. */
export const titleOf = ({ meta: { businessName } }: Pick<Report, 'meta'>): string =>
  businessName === null ? 'Seam Gauge report' : `Seam Gauge report for ${businessName}`
