import type { ReactNode } from 'react'
import { Lead } from '@/components/ui/text'
import { StartFacts } from './start-facts'
import { StartForm } from './start-form'

/** What this is, in one sentence, and the button that begins. `before` stands above the button. */
export function Hero({ before }: { before?: ReactNode }) {
  return (
    <div className="grid gap-5 pt-8 sm:pt-14">
      <h1 tabIndex={-1} className="max-w-[19ch] text-finding-xl font-[680] tracking-[-0.02em] text-balance">
        Find out which kind of technology help you need
      </h1>
      <Lead>Answer about 25 questions and get a report that shows its reasons.</Lead>
      {before}
      <StartForm />
      <p>
        Talking to a vendor already?{' '}
        <a href="/vendors/new" className="inline-block py-1">
          I have a vendor in hand
        </a>
      </p>
      <StartFacts />
    </div>
  )
}
