import { summaryReply } from '@/lib/route/document-replies'
import { look } from '@/lib/route/look'
import { sharedDocument, type Params } from '../shared-document'

/** A shared report as plain text of at most 150 words. */
export const GET = look<Params>((params) => sharedDocument(params, summaryReply))
