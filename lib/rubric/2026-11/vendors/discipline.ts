import type { DisciplineQuestion } from '../../../engine/vendor-types'

/** Eight questions about the discipline of an engagement, each answer worth 0 to 1 (Decision model §5.4). */
export const discipline: readonly DisciplineQuestion[] = [
  {
    id: 'v_first_30_days',
    text: 'What will I hold in my hands after 30 days?',
    options: [
      {
        id: 'named_outputs',
        label: 'Risks, named owners, stop decisions, a 90-day plan and a meeting rhythm',
        quality: 1,
      },
      { id: 'assessment_only', label: 'An assessment', quality: 0.55 },
      { id: 'starts_building', label: 'Code from week one, no plan', quality: 0.35 },
      { id: 'getting_to_know', label: '“We would get to know the business”', quality: 0.1 },
    ],
  },
  {
    id: 'v_decision_rights',
    text: 'Which decisions would be yours, which mine, and who settles a dispute?',
    options: [
      { id: 'clear_list', label: 'A list, with one owner each', quality: 1 },
      { id: 'you_decide_all', label: 'You decide everything; they advise', quality: 0.35 },
      { id: 'shared', label: '“We would decide together”', quality: 0.25 },
      { id: 'vague', label: 'No clear answer', quality: 0.1 },
    ],
  },
  {
    id: 'v_scope_written',
    text: 'Will outcomes, rhythm and deliverables be in writing before we start?',
    options: [
      { id: 'yes_sent', label: 'Yes, a draft was sent', quality: 1 },
      { id: 'after_start', label: 'After the start', quality: 0.45 },
      { id: 'hours_only', label: 'Only hours and rates', quality: 0.1 },
    ],
  },
  {
    id: 'v_when_not_us',
    text: 'When should I not hire you?',
    options: [
      { id: 'specific', label: 'A specific, believable case', quality: 1 },
      { id: 'generic', label: 'A general answer', quality: 0.5 },
      { id: 'never', label: 'They could not think of one', quality: 0 },
    ],
  },
  {
    id: 'v_tools_first',
    text: 'Which tools would you choose for us, and do you earn anything on them?',
    options: [
      { id: 'outcomes_first', label: 'They asked about outcomes first', quality: 1 },
      { id: 'mixed', label: 'Some of both', quality: 0.5 },
      { id: 'tool_first', label: 'Tool first', quality: 0.15 },
      { id: 'resells', label: 'They resell or earn on what they recommend', quality: 0 },
    ],
  },
  {
    id: 'v_exit_plan',
    text: 'When you leave, how does the knowledge stay here?',
    options: [
      { id: 'handover_and_hiring', label: 'Records, access, and help to hire and hand over', quality: 1 },
      { id: 'some_documents', label: 'Some documents', quality: 0.5 },
      { id: 'stays_with_us', label: 'It depends on them', quality: 0.05 },
    ],
  },
  {
    id: 'v_measures',
    text: 'Which numbers would you take in week one, so that we can judge this in 90 days?',
    options: [
      {
        id: 'baseline_named',
        label: 'Decision time, kept promises, open risks, cost, number of initiatives',
        quality: 1,
      },
      { id: 'activity', label: 'Hours, meetings, tickets', quality: 0.3 },
      { id: 'none', label: 'None', quality: 0 },
    ],
  },
  {
    id: 'v_claims_proof',
    text: 'You name a certificate or a client result. May I see the paper?',
    options: [
      { id: 'shown', label: 'Yes', quality: 1 },
      { id: 'openly_not_certified', label: 'They said openly they are not certified', quality: 0.9 },
      { id: 'could_not_show', label: 'No', quality: 0 },
      { id: 'no_claim', label: 'No such claim made', quality: null },
    ],
  },
]
