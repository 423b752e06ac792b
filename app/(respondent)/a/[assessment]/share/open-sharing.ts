import { cache } from 'react'
import { listShares } from '@/lib/data/shares'
import { listWhatIfs } from '@/lib/data/what-ifs'
import { shownLink } from '@/lib/session/shares'
import { liveLink, shareables } from '@/lib/views/sharing'
import { openDraft } from '../open-draft'
import { openReport } from '../report/open-report'

/**
 * What the holder of an assessment can share and has shared; null for everyone else. Before the first report there is
 * nothing to share.
 */
export const openSharing = cache(async (assessmentId: string) => {
  const open = await openDraft(assessmentId)
  if (!open) return null
  const { viewer, draft, home } = open
  const [shares, whatIfs] = await Promise.all([listShares(viewer, new Date()), listWhatIfs(viewer)])
  return {
    home,
    of: shareables(draft.submissions, whatIfs),
    links: shares.map(liveLink),
    contract: Boolean((await openReport(assessmentId, 'latest'))?.report?.contract),
    named: draft.businessName !== null,
    keptUntil: draft.expiresAt.toISOString(),
    /** The share of that id with its link while it is shown; null where no share that works has the id. */
    made: async (id: string | undefined) => {
      const share = shares.find((one) => one.id === id)
      return share ? { link: await shownLink(viewer, share) } : null
    },
  }
})
