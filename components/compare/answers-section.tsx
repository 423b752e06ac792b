import type { AnswersCompared, OneSided } from '@/lib/views/compare/answers'
import { Block, Part, Rows } from '@/components/report/block'

/** What was answered otherwise, with both answers. */
export function AnswersSection({ block: { heading, changed, added, gone, alike } }: { block: AnswersCompared }) {
  return (
    <Block id="answers" heading={heading} lead={[`${alike} answers are alike in both.`]}>
      {changed.length > 0 && (
        <Rows>
          {changed.map(({ question, label, from, to }) => (
            <li key={question} data-answer={question}>
              <span className="font-[650]">{label}</span>: from “{from}” to “{to}”
            </li>
          ))}
        </Rows>
      )}
      <Sided heading="Answered now, and not before" of={added} elsewhere="Not asked before." />
      <Sided heading="Answered before, and not now" of={gone} elsewhere="Not asked any more." />
    </Block>
  )
}

type SidedProps = { heading: string; of: readonly OneSided[]; elsewhere: string }

function Sided({ heading, of, elsewhere }: SidedProps) {
  if (of.length === 0) return null
  return (
    <Part heading={heading}>
      <Rows>
        {of.map(({ question, label, answer, asked }) => (
          <li key={question} data-answer={question}>
            <span className="font-[650]">{label}</span>: “{answer}”{!asked && `. ${elsewhere}`}
          </li>
        ))}
      </Rows>
    </Part>
  )
}
