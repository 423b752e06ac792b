import type { KindQuestion } from '../../../engine/vendor-types'

/**
 * Thirteen questions that tell kinds apart: of 100 vendors of a kind, how many would honestly answer so (Decision model
 * §5.3). Columns stand in the order of `kindIds` and each adds up to 100 over the options of a question.
 */
export const questions: readonly KindQuestion[] = [
  {
    id: 'v_who_in_room',
    cluster: 'A',
    text: 'Who, by name, would sit in our leadership meetings, and what is their full-time role with you?',
    options: [
      {
        id: 'exec_accountable',
        label: 'A named executive who also answers for the engineers',
        of100: [4, 18, 3, 14, 72, 4, 4, 20, 3, 2],
      },
      {
        id: 'exec_adviser',
        label: 'A named senior executive who advises; the engineers are not theirs',
        of100: [76, 46, 3, 15, 11, 4, 32, 45, 50, 5],
      },
      {
        id: 'account_or_sales',
        label: 'An account manager, project manager or sales engineer',
        of100: [3, 5, 70, 18, 5, 1, 1, 3, 14, 50],
      },
      {
        id: 'consultant_on_contract',
        label: 'A named consultant who is not full-time at the firm',
        of100: [6, 20, 5, 43, 4, 2, 4, 5, 9, 10],
      },
      {
        id: 'self_builds',
        label: 'The person I am talking to, who says they also build it',
        of100: [5, 3, 4, 5, 4, 86, 54, 22, 4, 3],
      },
      { id: 'vague', label: 'No name, or “the team”', of100: [6, 8, 15, 5, 4, 3, 5, 5, 20, 30] },
    ],
  },
  {
    id: 'v_shared_pnl',
    cluster: 'A',
    text: 'Do those who advise and those who build belong to one company, with one set of books?',
    options: [
      {
        id: 'one_firm_shown',
        label: 'One company, one bench, named people on the payroll',
        of100: [3, 6, 10, 9, 76, 3, 2, 3, 3, 5],
      },
      {
        id: 'says_yes_unclear',
        label: '“Yes”, but no structure and no names',
        of100: [4, 36, 13, 36, 14, 2, 5, 3, 5, 20],
      },
      {
        id: 'partner',
        label: 'They would bring in a development partner or subcontractors',
        of100: [36, 46, 3, 10, 3, 5, 14, 6, 16, 14],
      },
      {
        id: 'pm_strategic',
        label: '“Our senior project manager works strategically”',
        of100: [1, 3, 58, 33, 2, 1, 1, 1, 3, 26],
      },
      { id: 'same_person', label: 'It is one person who does both', of100: [2, 1, 2, 2, 1, 80, 24, 4, 1, 2] },
      { id: 'advice_only', label: 'They do not build', of100: [42, 5, 1, 2, 2, 2, 12, 12, 60, 8] },
      {
        id: 'client_team',
        label: 'My own people would build; they would lead',
        of100: [12, 3, 13, 8, 2, 7, 42, 71, 12, 25],
      },
    ],
  },
  {
    id: 'v_disagreement',
    cluster: 'A',
    text: 'What happens when the plan and the build disagree?',
    options: [
      {
        id: 'one_person_decides',
        label: 'A process inside one firm, with one accountable person',
        of100: [6, 16, 4, 14, 73, 5, 6, 34, 4, 3],
      },
      {
        id: 'work_with_developers',
        label: '“We would work with your developers”',
        of100: [70, 50, 5, 18, 8, 4, 46, 24, 46, 10],
      },
      { id: 'executes_brief', label: '“We carry out the brief”', of100: [2, 5, 65, 30, 5, 3, 3, 3, 5, 55] },
      {
        id: 'i_decide_and_change',
        label: '“I decide, and I change it myself”',
        of100: [4, 3, 3, 3, 5, 80, 24, 27, 3, 2],
      },
      { id: 'escalate_to_you', label: '“We would bring it to you”', of100: [18, 26, 23, 35, 9, 8, 21, 12, 42, 30] },
    ],
  },
  {
    id: 'v_pushback',
    cluster: 'B',
    text: 'Tell me about a recent project where you pushed back on what the client first asked for.',
    options: [
      {
        id: 'both',
        label: 'What changed in the brief, and what shipped because of it',
        of100: [12, 14, 8, 14, 76, 72, 14, 42, 6, 4],
      },
      {
        id: 'advice_no_ship',
        label: 'A good story, but they could not say what was built afterwards',
        of100: [72, 56, 3, 28, 9, 6, 60, 36, 62, 8],
      },
      { id: 'struggled', label: 'They struggled, or had none', of100: [10, 18, 48, 32, 6, 8, 18, 15, 22, 63] },
      {
        id: 'shipped_no_pushback',
        label: 'What shipped, but nobody questioned the brief',
        of100: [6, 12, 41, 26, 9, 14, 8, 7, 10, 25],
      },
    ],
  },
  {
    id: 'v_exec_at_ship',
    cluster: 'A',
    text: 'Will the person who makes the plan be in the room when engineers ship against it? How often?',
    options: [
      {
        id: 'weekly_named',
        label: 'Every week or more, by name, in the contract',
        of100: [10, 13, 20, 14, 79, 8, 18, 68, 3, 10],
      },
      { id: 'occasional', label: 'At reviews, or monthly', of100: [55, 57, 22, 56, 14, 4, 48, 22, 12, 20] },
      { id: 'handed_over', label: 'The plan is handed over', of100: [32, 27, 48, 27, 4, 3, 25, 7, 82, 60] },
      { id: 'writes_it', label: 'They write the code themselves', of100: [3, 3, 10, 3, 3, 85, 9, 3, 3, 10] },
    ],
  },
  {
    id: 'v_bench',
    cluster: 'A',
    text: 'Who employs the engineers who would do the work, and how long have they worked together?',
    options: [
      { id: 'employees_named', label: 'Employees; names and tenure given', of100: [2, 4, 66, 62, 79, 5, 2, 2, 8, 8] },
      {
        id: 'subcontractors',
        label: 'Contractors or partners found per project',
        of100: [8, 72, 15, 17, 10, 12, 10, 5, 17, 20],
      },
      { id: 'no_engineers', label: 'None; they do not build', of100: [60, 6, 1, 1, 1, 1, 25, 15, 55, 3] },
      { id: 'just_me', label: 'Only them, perhaps one helper', of100: [3, 2, 2, 2, 1, 72, 6, 3, 2, 2] },
      { id: 'your_team', label: 'My own people', of100: [22, 6, 2, 4, 3, 5, 47, 70, 13, 12] },
      {
        id: 'recruit_after',
        label: 'They would recruit or assign people after signing',
        of100: [5, 10, 14, 14, 6, 5, 10, 5, 5, 55],
      },
    ],
  },
  {
    id: 'v_zero_to_production',
    cluster: 'B',
    text: 'Show me something that you, or whoever would lead our work, personally took from nothing to live use.',
    options: [
      {
        id: 'shown_live',
        label: 'Showed it running, and their own part in it',
        of100: [6, 5, 10, 8, 25, 80, 4, 10, 2, 3],
      },
      {
        id: 'led_others',
        label: 'Described what a team built under them',
        of100: [20, 18, 5, 18, 22, 7, 53, 42, 8, 3],
      },
      {
        id: 'architecture_only',
        label: 'Described an architecture, not their own implementation',
        of100: [14, 14, 4, 16, 6, 4, 19, 8, 20, 3],
      },
      { id: 'confidential', label: '“Everything is confidential”', of100: [5, 8, 6, 10, 3, 4, 16, 5, 10, 12] },
      {
        id: 'firm_portfolio',
        label: 'The company’s portfolio, not the person’s',
        of100: [5, 30, 70, 40, 34, 3, 3, 3, 25, 62],
      },
      {
        id: 'not_claimed',
        label: 'They do not claim to build themselves',
        of100: [50, 25, 5, 8, 10, 2, 5, 32, 35, 17],
      },
    ],
  },
  {
    id: 'v_walkthrough',
    cluster: 'B',
    text: 'Walk me through one large technical decision you made and put in place yourself.',
    options: [
      { id: 'decided_and_built', label: 'Made it and implemented it', of100: [10, 8, 10, 10, 35, 82, 8, 18, 3, 4] },
      {
        id: 'decided_others_built',
        label: 'Made it; others implemented',
        of100: [65, 60, 8, 40, 45, 10, 66, 65, 45, 6],
      },
      {
        id: 'built_others_decided',
        label: 'Implemented it; others decided',
        of100: [5, 7, 57, 20, 12, 6, 3, 5, 4, 30],
      },
      { id: 'could_not', label: 'Could not give one', of100: [20, 25, 25, 30, 8, 2, 23, 12, 48, 60] },
    ],
  },
  {
    id: 'v_references',
    cluster: 'B',
    text: 'May I call two owners or founders you worked for in the last year?',
    options: [
      {
        id: 'recent_outcome',
        label: 'They named a result that is in use',
        of100: [15, 12, 15, 12, 62, 58, 8, 45, 4, 5],
      },
      {
        id: 'recent_advice',
        label: 'They praised the advice; could not name what shipped',
        of100: [60, 40, 2, 20, 8, 5, 52, 25, 60, 3],
      },
      {
        id: 'recent_delivery',
        label: 'They praised the delivery; someone else decided',
        of100: [2, 10, 58, 35, 15, 7, 3, 5, 5, 45],
      },
      { id: 'old_or_none', label: 'Old ones, or none', of100: [15, 30, 20, 28, 10, 10, 32, 20, 26, 42] },
      {
        id: 'new_says_so',
        label: 'New firm; says so openly and offers other proof',
        of100: [8, 8, 5, 5, 5, 20, 5, 5, 5, 5],
      },
    ],
  },
  {
    id: 'v_pay_basis',
    cluster: 'C',
    text: 'How are you paid, and what would make you earn less?',
    options: [
      { id: 'retainer', label: 'A monthly retainer', of100: [72, 55, 8, 35, 50, 40, 68, 8, 8, 4] },
      { id: 'hours', label: 'Hours, or people supplied', of100: [10, 22, 65, 45, 20, 12, 15, 8, 10, 55] },
      {
        id: 'outcome_or_fixed',
        label: 'A fixed scope, or partly tied to a result',
        of100: [10, 15, 22, 12, 26, 42, 8, 5, 72, 5],
      },
      { id: 'full_time_rate', label: 'A full-time rate for a fixed term', of100: [5, 4, 3, 4, 2, 4, 7, 76, 5, 4] },
      { id: 'commission', label: 'Commission or a margin on tools or staff', of100: [3, 4, 2, 4, 2, 2, 2, 3, 5, 32] },
    ],
  },
  {
    id: 'v_done',
    cluster: 'C',
    text: 'For you, when is a piece of work done?',
    options: [
      {
        id: 'outcome_in_use',
        label: 'When the business result shows in use',
        of100: [22, 20, 6, 15, 62, 35, 22, 35, 4, 4],
      },
      {
        id: 'ticket_closed',
        label: 'When it is accepted, or the ticket is closed',
        of100: [4, 15, 70, 42, 8, 8, 4, 6, 6, 68],
      },
      {
        id: 'recommendation',
        label: 'When the recommendation is delivered',
        of100: [60, 45, 2, 15, 3, 2, 40, 10, 82, 6],
      },
      {
        id: 'live_and_stable',
        label: 'When it runs live and is handed over',
        of100: [14, 20, 22, 28, 27, 55, 34, 49, 8, 22],
      },
    ],
  },
  {
    id: 'v_cadence',
    cluster: 'C',
    text: 'How many days a week, for how many other clients, in which meetings?',
    options: [
      { id: 'full_time', label: 'Full time, for a fixed term', of100: [1, 1, 4, 3, 3, 6, 3, 85, 3, 12] },
      {
        id: 'weekly_days',
        label: 'One to three days a week, named meetings, few clients',
        of100: [45, 35, 6, 20, 70, 62, 48, 8, 6, 6],
      },
      { id: 'monthly', label: 'Monthly or as needed, many clients', of100: [45, 45, 5, 35, 8, 6, 38, 2, 12, 6] },
      {
        id: 'daily_with_builders',
        label: 'Daily with builders, no leadership meetings',
        of100: [2, 8, 78, 36, 16, 22, 5, 3, 3, 66],
      },
      { id: 'project_then_exit', label: 'Until the report is delivered', of100: [7, 11, 7, 6, 3, 4, 6, 2, 76, 10] },
    ],
  },
  {
    id: 'v_modes',
    cluster: 'B',
    text: 'Has one engagement of yours moved from advice to building, or back? With whom?',
    options: [
      {
        id: 'moved_same_people',
        label: 'Yes, with the same people and contract',
        of100: [8, 12, 8, 15, 72, 70, 10, 20, 3, 3],
      },
      {
        id: 'moved_new_contract',
        label: 'Yes, with other people or a new contract',
        of100: [27, 55, 22, 45, 18, 12, 25, 20, 25, 20],
      },
      { id: 'never', label: 'No', of100: [65, 33, 70, 40, 10, 18, 65, 60, 72, 77] },
    ],
  },
]
