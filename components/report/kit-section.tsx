import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/data-table'
import { Caption } from '@/components/ui/text'
import type { KitBlock, KitPart } from '@/lib/views/report/kit'
import { listenCaption, listenRow, listenSummary, planHeadings } from '@/lib/views/report/plan-lines'
import { Block, Part, Rows, Terms } from './block'
import type { ReportLinks } from './report-links'

type KitProps = { block: KitBlock; links?: ReportLinks | undefined }

/** What to ask before signing, what to listen for, what proof to ask for, and what should stop you. */
export function KitSection({ block: { heading, lead, parts, flags, criteria, footnote }, links }: KitProps) {
  return (
    <Block id="kit" heading={heading} lead={lead}>
      {parts.map((part) =>
        part.id === 'engagement' ? (
          <details key={part.id} className="mt-4">
            <summary className="screen-only min-h-8 text-link">
              {part.questions.length} more questions about the engagement
            </summary>
            <Questions of={part} />
          </details>
        ) : (
          <Questions key={part.id} of={part} />
        ),
      )}
      <Part heading={planHeadings.flags}>
        <Rows>
          {flags.map(({ id, word, text }) => (
            <li key={id}>
              <strong>{word}.</strong> {text}
            </li>
          ))}
        </Rows>
      </Part>
      <Part heading={planHeadings.criteria}>
        <Terms of={criteria} />
      </Part>
      {footnote.length > 0 && <Caption className="max-w-measure">{footnote.join(' ')}</Caption>}
      {links?.interview !== undefined && (
        <p className="screen-only mt-2">
          <ButtonLink look="secondary" href={links.interview}>
            Interview sheet to print
          </ButtonLink>
        </p>
      )}
      {links?.vendors && (
        <p className="screen-only max-w-measure">
          We weigh what they say against what they show.{' '}
          <a href={links.vendors.all} className="inline-block py-1">
            Record what vendors answer
          </a>
        </p>
      )}
    </Block>
  )
}

function Questions({ of }: { of: KitPart }) {
  return (
    <Part heading={of.term}>
      <p className="max-w-measure">{of.text}</p>
      <Rows ordered>
        {of.questions.map(({ id, ask }) => (
          <li key={id}>{ask}</li>
        ))}
      </Rows>
      <details>
        <summary className="screen-only min-h-8 text-link">
          {listenSummary}
          <span className="sr-only">: {of.term}</span>
        </summary>
        <Table
          caption={listenCaption(of)}
          columns={planHeadings.listen.map((label) => ({ label }))}
          rows={of.questions.map(listenRow)}
        />
      </details>
    </Part>
  )
}
