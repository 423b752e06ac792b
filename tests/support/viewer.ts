import type { Answerer, Reader, Viewer } from '@/lib/access/viewer'

/** A viewer for a test, made without a cookie or a key. */
export const viewerOf = (assessmentId: string) => ({ role: 'respondent', assessmentId }) as Viewer

/** A reader for a test, made without a key. */
export const readerOf = (shareId: string, assessmentId: string, versionNumber = 1) =>
  ({ role: 'reader', shareId, assessmentId, versionNumber }) as Reader

/** An answerer for a test, made without a key. */
export const answererOf = (linkId: string, vendorId: string) => ({ role: 'answerer', linkId, vendorId }) as Answerer
