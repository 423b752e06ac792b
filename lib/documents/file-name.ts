import type { Meta } from '@/lib/views/report/case'

export type FileKind = 'pdf' | 'docx' | 'txt' | 'csv' | 'json'

/** The most characters of a business name in the name of a file. */
const MOST = 60

/**
 * The name of a file as a header gives it: once in letters that any system can hold, and once with the business name as it
 * is, less what no file name may have (RFC 6266).
 */
export function fileName(what: string, kind: FileKind, { businessName, submittedOn }: Meta): string {
  const plain = `seam-gauge-${what}-${submittedOn}.${kind}`
  const name = [...(businessName ?? '')]
    .filter((character) => /[\p{L}\p{M}\p{N} ._-]/u.test(character))
    .slice(0, MOST)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const named = name === '' ? plain : `${name} - Seam Gauge ${what} ${submittedOn}.${kind}`
  return `filename="${plain}"; filename*=UTF-8''${encoded(named)}`
}

/** Percent signs for all but what RFC 8187 lets stand. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
