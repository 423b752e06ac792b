import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { brandMetadata } from '@/app/brand-metadata'
import { BrandFrame } from '@/components/brand/brand-frame'
import { brandAt } from './brand-at'
import { Framed } from './framed'

type Params = { params: Promise<{ assessment: string }> }

const robots = { index: false, follow: false }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const look = await brandAt((await params).assessment)
  return { ...(look && brandMetadata(look)), robots }
}

/** Furniture only: who may see a page is asked by each page and each title for itself. */
export default async function AssessmentLayout({ children, params }: Params & { children: ReactNode }) {
  const { assessment } = await params
  return (
    <BrandFrame look={await brandAt(assessment)} home={`/a/${assessment}`}>
      <Framed assessment={assessment}>{children}</Framed>
    </BrandFrame>
  )
}
