import { restoreFile } from '@/lib/data/file-links'
import { fileChange } from '../file-change'

/** Brings a removed file by link back. */
export const POST = fileChange('back', restoreFile)
