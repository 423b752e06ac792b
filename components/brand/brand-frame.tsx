import type { ReactNode } from 'react'
import type { BrandLook } from '@/lib/views/brand-look'
import { BrandMarkProvider } from './brand-context'
import { brandStyle } from './brand-style'

type FrameProps = {
  /** Null for pages that nobody asked for: they stay as they are. */
  look: Pick<BrandLook, 'workspace' | 'colour' | 'logo'> | null
  /** Where the mark in the header leads. */
  home?: string
  children: ReactNode
}

/**
 * Draws what is inside it in a workspace's brand: its colour on buttons, links and the edge of the header, and its mark
 * in the header. Errors, focus, options, figures and the yellow marker keep their colours (UX §3.6).
 */
export function BrandFrame({ look, home, children }: FrameProps) {
  if (!look) return children
  return (
    <BrandMarkProvider mark={{ workspace: look.workspace, logo: look.logo, home: home ?? null }}>
      <div className="contents" style={brandStyle(look.colour)}>
        {children}
      </div>
    </BrandMarkProvider>
  )
}
