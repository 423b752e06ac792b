import 'server-only'
import type { Viewer } from '@/lib/access/viewer'

/** The holder of a key to an assessment, once the key was looked up: the only place where a viewer is made. */
export const viewerOf = (assessmentId: string) => ({ role: 'respondent', assessmentId }) as Viewer
