import { Rows, Terms } from '@/components/report/block'
import { Finding } from '@/components/ui/finding'
import { Caption, Lead } from '@/components/ui/text'
import type { Method as Printed } from '@/lib/views/method'
import { Folded } from './folded'
import { MethodSection } from './method-section'
import { QuestionList } from './question-list'

/** How scoring works: the whole in words first, every table folded below. */
export function Method({ method }: { method: Printed }) {
  const { rubricId, hash, steps, confidence, example, limits, waiting, outcomes, tables, questions } = method
  return (
    <div className="grid grid-cols-1 gap-9 pt-8">
      <div className="grid max-w-report gap-4">
        <Caption>
          Rubric {rubricId}, hash {hash.slice(0, 12)}. This page is printed from the rubric itself.
        </Caption>
        <Finding>Rules remove what would fail. Then need is set against supply.</Finding>
        <Lead>
          No person and no language model writes your report. The same answers under the same rubric give the same
          report for ever.
        </Lead>
      </div>
      <MethodSection title="From answers to a verdict">
        <Terms of={steps} />
      </MethodSection>
      <MethodSection title="How we say how sure we are">
        <p className="max-w-measure">
          We count re-runs and say it in one of three words. You see no chance of success, because too few outcomes are
          known to give one.
        </p>
        <Rows>
          {confidence.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </Rows>
      </MethodSection>
      <MethodSection title="What happened afterwards">
        <p className="max-w-measure">{outcomes.lead.join(' ')}</p>
        {outcomes.points.length > 0 && (
          <Rows>
            {outcomes.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </Rows>
        )}
        {outcomes.tables.map((table) => (
          <Folded key={table.summary} table={table} />
        ))}
      </MethodSection>
      <MethodSection title="Limits">
        <Rows>
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </Rows>
      </MethodSection>
      <MethodSection title="One worked example">
        <p className="max-w-measure">
          A business has builders and nobody who decides. It gives these answers and no others.
        </p>
        <Terms of={example.answers.map(({ label, answer }) => ({ term: label, text: answer }))} />
        {example.steps.map(({ title, text, table }) => (
          <div key={title} className="grid gap-1">
            <h3 className="font-[680]">{title}</h3>
            <p className="max-w-measure">{text}</p>
            <Folded table={table} />
          </div>
        ))}
        <p className="max-w-measure font-[650]">{example.end}</p>
      </MethodSection>
      <MethodSection title="What waiting costs">
        <Rows>
          {waiting.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </Rows>
        <p className="max-w-measure">{waiting.example}</p>
        <Folded table={waiting.table} />
      </MethodSection>
      <MethodSection title="The tables">
        {tables.map((table) => (
          <Folded key={table.summary} table={table} />
        ))}
      </MethodSection>
      <MethodSection title="Vendors">
        <p className="max-w-measure">
          What vendors answer is weighed by tables of its own, beside this rubric. They change no report’s verdict.
        </p>
        <p>
          <a href="/method/vendors" className="inline-block py-1">
            How vendors are read
          </a>
        </p>
      </MethodSection>
      <MethodSection title="The questions">
        <p className="max-w-measure">
          Every question, its options, what each option says, and why it weighs what it weighs.
        </p>
        <QuestionList questions={questions} />
      </MethodSection>
    </div>
  )
}
