import type { ReportLinks } from '@/components/report/report-links'
import type { CorrectionNews } from '@/lib/views/correction-news'
import { openDraft } from '../open-draft'
import { correctionNews } from './correction-news'
import { corrections } from './corrections'
import { latestVersion } from './open-report'
import type { Query } from './query'

/** What the holder of an assessment may do from one version of its report, beside reading it. */
export type OwnParts = {
  readonly links: Pick<ReportLinks, 'compare' | 'corrections'>
  readonly news: CorrectionNews | null
}

/** Answers are corrected from the last version alone; any version is compared once there are two. */
export async function ownParts(assessment: string, version: number, query: Query): Promise<OwnParts> {
  const open = await openDraft(assessment)
  if (!open) return { links: {}, news: null }
  const { draft, home } = open
  const last = draft.submissions.at(-1)?.number
  const isLast = version === last
  const comparable = draft.submissions.length > 1 || draft.lastTime !== null
  const compare = isLast ? `${home}/compare` : `${home}/compare?a=${version}&b=${last}`
  const latest = isLast ? await latestVersion(assessment) : null
  return {
    links: { ...(comparable && { compare }), ...(latest && { corrections: corrections(open, latest, query) }) },
    news: latest && (await correctionNews(open, latest, query)),
  }
}
