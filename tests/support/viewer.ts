import type { Viewer } from '@/lib/access/viewer'

/** A viewer for a test, made without a cookie or a key. */
export const viewerOf = (assessmentId: string) => ({ role: 'respondent', assessmentId }) as Viewer
