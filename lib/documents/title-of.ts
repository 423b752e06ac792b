import type { Report } from '@/lib/views/report/report'

/**
 * The title of a report as a file.
 * @param by the name of the workspace that asked for it; null where nobody did
 */
export function titleOf({ meta: { businessName } }: Pick<Report, 'meta'>, by: string | null = null): string {
  const whose = `${by ?? 'Seam Gauge'} report`
  return businessName === null ? whose : `${whose} for ${businessName}`
}
