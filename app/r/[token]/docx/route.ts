import { docxReply } from '@/lib/route/document-replies'
import { look } from '@/lib/route/look'
import { sharedDocument, type Params } from '../shared-document'

/** A shared report as a Word file. */
export const GET = look<Params>((params) => sharedDocument(params, docxReply))
