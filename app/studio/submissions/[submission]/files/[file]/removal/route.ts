import { removeFile } from '@/lib/data/file-links'
import { fileChange } from '../file-change'

/** Removes a file by link; it can be brought back. */
export const POST = fileChange('removed', removeFile)
