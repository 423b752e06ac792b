'use client'

import { useEffect } from 'react'
import { themeCookie, themeOf } from '@/components/shell/theme'
import { NoConnection } from './no-connection'
import { OfflineAssessment } from './offline-assessment'
import { OfflineInbox } from './offline-inbox'
import { OfflineStudio } from './offline-studio'
import type { FindRubric } from './opened-copy'
import type { CountAnswers } from './offline-check'
import { placeAt } from './place'
import { usePlace } from './use-place'

/**
 * What stands at any address while there is no connection. Questions are drawn from what this device keeps, by the same
 * components as ever; what only the server can do says so.
 */
export function OfflinePage({ find, count }: { find: FindRubric; count: CountAnswers }) {
  const { where, go } = usePlace()
  useEffect(takeTheme, [])

  if (where === null) return <NoConnection waiting />
  const place = placeAt(where.path)
  if (place.kind === 'elsewhere') return <NoConnection />
  if (place.kind === 'inbox') return <OfflineInbox />
  if (place.kind === 'studio') return <OfflineStudio />
  return <OfflineAssessment key={place.assessment} place={place} fromCheck={where.fromCheck} {...{ find, count, go }} />
}

/** The page was kept for everyone: the colours this person chose are in the cookie alone. */
function takeTheme() {
  const chosen = document.cookie.split('; ').find((pair) => pair.startsWith(`${themeCookie}=`))
  const theme = themeOf(chosen?.slice(themeCookie.length + 1))
  if (theme) document.documentElement.dataset.theme = theme
}
