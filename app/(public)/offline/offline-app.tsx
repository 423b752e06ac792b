'use client'

import { OfflinePage } from '@/components/offline/offline-page'
import { enoughAnswers } from '@/lib/commands/enough-answers'
import { findRubric } from '@/lib/rubric/rubrics'

/** The questions come along: without a connection the way through them is worked out here. */
export function OfflineApp() {
  return <OfflinePage find={findRubric} count={enoughAnswers} />
}
