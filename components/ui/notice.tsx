import type { ReactNode } from 'react'
import { cn } from './cn'

type Tone = 'info' | 'caution' | 'critical' | 'success'

/** A passage set apart. The heading says in words what the colour only repeats. */
export function Notice({ tone = 'info', heading, children }: NoticeProps) {
  return (
    <div className={cn('max-w-[62ch] border-l-4 px-4 py-3', tones[tone].box)}>
      {heading !== undefined && <p className={cn('font-[680]', tones[tone].heading)}>{heading}</p>}
      <div className="grid gap-2">{children}</div>
    </div>
  )
}

type NoticeProps = { tone?: Tone; heading?: ReactNode; children: ReactNode }

const tones: Record<Tone, { box: string; heading: string }> = {
  info: { box: 'border-info bg-info-tint', heading: 'text-info' },
  caution: { box: 'border-caution bg-caution-tint', heading: 'text-caution' },
  critical: { box: 'border-critical bg-critical-tint', heading: 'text-critical' },
  success: { box: 'border-success bg-success-tint', heading: 'text-success' },
}
