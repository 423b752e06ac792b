import type { Metadata } from 'next'
import { brandIcon } from '@/lib/views/brand-icon'
import type { BrandLook } from '@/lib/views/brand-look'

const description =
  'Answer about 25 questions about your business. See which kind of technology help it needs, and why.'

/**
 * What the head of a branded page says: the workspace's name in every title, and its icon. The card that a preview shows
 * is the same for everyone who gets the link, so that it tells nobody's name.
 */
export function brandMetadata(look: BrandLook): Metadata {
  const title = look.workspace
  return {
    title: { default: title, template: `%s – ${title.replaceAll('%s', '')}` },
    icons: brandIcon(look),
    openGraph: { title, siteName: title, description, type: 'website' },
    twitter: { card: 'summary', title, description },
  }
}

/** A title with the workspace's name last, for a page that no template reaches. */
export const namedTitle = (words: string, look: Pick<BrandLook, 'workspace'> | null): NonNullable<Metadata['title']> =>
  look ? { absolute: `${words} – ${look.workspace}` } : words
