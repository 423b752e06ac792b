import { Block, Lines, Part, Terms } from '@/components/report/block'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import type { Comparison as Compared, Moved, RunLine } from '@/lib/views/compare'
import { AnswersSection } from './answers-section'
import { FirmComparedSection } from './firm-compared-section'
import { OrderComparedSection } from './order-compared-section'
import { PatternsComparedSection } from './patterns-compared-section'

/** Two versions side by side, from what was answered to what was found. */
export function Comparison({ of }: { of: Compared }) {
  const { runs, rubrics, answers, firm, order, patterns, signals, contradictions } = of
  return (
    <>
      <Terms of={runs.map((run) => ({ term: run.name, text: <RunWords of={run} /> }))} />
      {rubrics.length > 0 && (
        <Notice heading="Two different rubrics">
          <p>{rubrics.join(' ')}</p>
        </Notice>
      )}
      <div>
        <AnswersSection block={answers} />
        <FirmComparedSection block={firm} runs={runs} />
        <OrderComparedSection block={order} />
        <PatternsComparedSection block={patterns} runs={runs} />
        <MovedSection id="signals" block={signals} />
        <MovedSection id="contradictions" block={contradictions} />
      </div>
    </>
  )
}

function RunWords({ of: { submittedOn, answer, confidence } }: { of: RunLine }) {
  return (
    <>
      <Day iso={submittedOn} />. {answer}. {confidence}.
    </>
  )
}

/** Signals or clashes that stand in one version alone. */
function MovedSection({ id, block: { heading, came, went } }: { id: string; block: Moved }) {
  return (
    <Block id={id} heading={heading}>
      {came.length > 0 && (
        <Part heading="New">
          <Lines of={came} />
        </Part>
      )}
      {went.length > 0 && (
        <Part heading="Gone">
          <Lines of={went} />
        </Part>
      )}
    </Block>
  )
}
