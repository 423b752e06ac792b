import { AnswerForm } from '@/components/questionnaire/answer-form'
import { AnswerGaps } from '@/components/questionnaire/answer-gaps'
import { AnswerSections } from '@/components/questionnaire/answer-sections'
import { Contradictions } from '@/components/questionnaire/contradictions'
import { DeleteAnswers } from '@/components/questionnaire/delete-answers'
import { ReportLinks } from '@/components/questionnaire/report-links'
import { SectionList } from '@/components/questionnaire/section-list'
import { Shelf } from './shelf'

const home = '/kitchen'

/** The questionnaire's own components. One form stands in two states that a person can meet at once. */
export function QuestionnaireSection() {
  return (
    <>
      <Shelf title="A question changed in another tab, and not saved">
        <AnswerForm
          action={`${home}/answers`}
          question={{ id: 'kitchen', kind: 'single', choices, selected: ['few'], hint: null, error: 'Select how many' }}
          legend={<span className="text-heading font-[680]">How many people build?</span>}
          opId="00000000-0000-4000-8000-000000000000"
          fromCheck={false}
          next={home}
          saved="few"
          version={2}
          problem="not-saved"
          conflict={{ value: 'many', savedAt: '2026-11-21T14:01:00.000Z' }}
        />
      </Shelf>
      <Shelf title="Sections of an assessment">
        <ReportLinks home={home} reports={[{ number: 1, submittedOn: '2026-11-21T14:02:00.000Z' }]} />
        <SectionList
          home={home}
          rows={[
            { id: 'one', title: 'Why now', progress: '2 of 2 answered', state: 'Completed', to: 'a' },
            { id: 'two', title: 'Who builds', progress: '1 of 5 answered', state: 'In progress', to: 'b' },
            { id: 'three', title: 'Closer questions', progress: 'Up to 8', state: 'Not started', to: null },
          ]}
        />
        <DeleteAnswers action={`${home}/deletion`} />
      </Shelf>
      <Shelf title="Checking answers">
        <AnswerGaps home={home} gaps={rows} />
        <Contradictions home={home} found={[{ id: 'kitchen', ask: 'Both cannot be true. Which one is?', rows }]} />
        <AnswerSections home={home} sections={[{ id: 'kitchen', title: 'Who builds', rows }]} />
      </Shelf>
    </>
  )
}

const choices = [
  { value: 'few', label: '5 to 20', exclusive: false },
  { value: 'many', label: '21 to 100', exclusive: false },
  { value: 'dont_know', label: 'I do not know', exclusive: true },
]

const rows = [
  { id: 'a', label: 'Who writes your software', values: ['Four to ten employees'] },
  { id: 'b', label: 'What you have already tried', values: ['Bought new tools', 'More meetings or project plans'] },
  { id: 'c', label: 'Your yearly revenue', values: [] },
]
