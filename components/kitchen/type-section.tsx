import { Day } from '@/components/ui/day'
import { FindingHeading } from '@/components/ui/finding'
import { SectionTitle } from '@/components/ui/page-title'
import { Caption, Lead, Prose } from '@/components/ui/text'
import { Shelf } from './shelf'

export function TypeSection() {
  return (
    <Shelf title="Type">
      <div className="grid gap-3">
        <Caption>
          Report. <Day iso="2026-11-21" />. 24 of 26 questions answered
        </Caption>
        <Lead>One owner for the calls and the code fits best. Nobody builds today, and one product is needed.</Lead>
        <FindingHeading>A build-capable operator came first in 15 of 20 re-runs</FindingHeading>
        <FindingHeading level={3}>A finding inside a block</FindingHeading>
        <SectionTitle>A section that states no finding</SectionTitle>
      </div>
      <Prose>
        <p>
          Running text with a <a href="#main">link</a> and <strong>weight</strong>. Łukasz, Zoë and 1,024 stay in one
          font.
        </p>
        <ul>
          <li>First</li>
          <li>Second</li>
        </ul>
        <ol>
          <li>Then</li>
          <li>After that</li>
        </ol>
      </Prose>
    </Shelf>
  )
}
