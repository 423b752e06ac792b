import './globals.css'
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { KeptAnswersSender } from '@/components/questionnaire/kept-answers-sender'
import { FocusHeading } from '@/components/shell/focus-heading'
import { themeCookie, themeOf } from '@/components/shell/theme'
import { originFor } from '@/lib/route/origin'

// A script runs only with the nonce of its own response, so no page can be made ahead of time.
export const dynamic = 'force-dynamic'

const description =
  'Answer about 25 questions about your business. See which kind of technology help it needs, and why.'

/** One card for every address: nothing of an assessment may show in a preview. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await originFor(await headers())),
    title: { default: 'Seam Gauge', template: '%s – Seam Gauge' },
    description,
    icons: '/icon.svg',
    openGraph: { title: 'Seam Gauge', siteName: 'Seam Gauge', description, type: 'website', images: '/card.png' },
    twitter: { card: 'summary_large_image', title: 'Seam Gauge', description, images: '/card.png' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  preload(latin, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang="en" {...(theme && { 'data-theme': theme })}>
      <body>
        {children}
        <FocusHeading />
        <KeptAnswersSender />
      </body>
    </html>
  )
}
