import type { Metadata } from 'next'
import { OfflineApp } from './offline-app'

export const metadata: Metadata = { title: 'No connection', robots: { index: false } }

/** What the worker of a browser answers with where the server cannot be heard. It is the same for everyone. */
export default function OfflinePage() {
  return <OfflineApp />
}
