import type { ReactNode } from 'react'
import { Rows, Terms } from '@/components/report/block'
import { Finding } from '@/components/ui/finding'
import { SectionTitle } from '@/components/ui/page-title'
import { Caption, Lead } from '@/components/ui/text'
import type { Method as Printed } from '@/lib/views/method'
import { Folded } from './folded'
import { QuestionList } from './question-list'

/** How scoring works: the whole in words first, every table folded below. */
export function Method({ method }: { method: Printed }) {
  const { rubricId, hash, steps, confidence, example, limits, waiting, outcomes, tables, questions } = method
  return (
    <div className="grid gap-9 pt-8">
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
      <Section title="From answers to a verdict">
        <Terms of={steps} />
      </Section>
      <Section title="How we say how sure we are">
        <p className="max-w-measure">
          We count re-runs and say it in one of three words. You see no chance of success, because too few outcomes are
          known to give one.
        </p>
        <Rows>
          {confidence.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </Rows>
      </Section>
      <Section title="What happened afterwards">
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
      </Section>
      <Section title="Limits">
        <Rows>
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </Rows>
      </Section>
      <Section title="One worked example">
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
      </Section>
      <Section title="What waiting costs">
        <Rows>
          {waiting.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </Rows>
        <p className="max-w-measure">{waiting.example}</p>
        <Folded table={waiting.table} />
      </Section>
      <Section title="The tables">
        {tables.map((table) => (
          <Folded key={table.summary} table={table} />
        ))}
      </Section>
      <Section title="The questions">
        <p className="max-w-measure">
          Every question, its options, what each option says, and why it weighs what it weighs.
        </p>
        <QuestionList questions={questions} />
      </Section>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-t border-line pt-9">
      <SectionTitle>{title}</SectionTitle>
      {children}
    </section>
  )
}
