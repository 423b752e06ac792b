/** A question as it is put to the vendor itself. Nothing here says which answer is hoped for. */
export type OwnVoice = {
  readonly ask: string
  /** Each answer as the vendor would give it of itself, by option. */
  readonly options: Readonly<Record<string, string>>
  /** What it could show. */
  readonly show: string
}

/**
 * The questions that a vendor answers by its private link. Two are left to the buyer, who alone can know: whether a case
 * against hiring them is believable, and what was named first in the talk.
 */
export const ownVoice: Readonly<Record<string, OwnVoice>> = {
  v_who_in_room: {
    ask: 'Who, by name, would sit in their leadership meetings, and what is that person’s full-time role with you?',
    options: {
      exec_accountable: 'An executive of ours who also answers for the engineers',
      exec_adviser: 'A senior executive of ours who advises; others lead the engineers',
      account_or_sales: 'An account manager, project manager or sales engineer',
      consultant_on_contract: 'A consultant who works with us and is not on our full-time staff',
      self_builds: 'I would, and I also build',
      vague: 'The team; names follow once the work is clear',
    },
    show: 'A contract page or a profile that names the person',
  },
  v_shared_pnl: {
    ask: 'Do those of you who advise and those who build belong to one company, with one set of books?',
    options: {
      one_firm_shown: 'One company with its own bench; we give the names of those on the payroll',
      says_yes_unclear: 'Yes; we do not share structure or names',
      partner: 'We bring in a development partner or subcontractors',
      pm_strategic: 'Our senior project manager covers the strategic side',
      same_person: 'One person does both',
      advice_only: 'We advise and do not build',
      client_team: 'The client’s own people build, and we lead them',
    },
    show: 'A page that names the company and the people who work for it',
  },
  v_disagreement: {
    ask: 'What happens when your plan and the build disagree?',
    options: {
      one_person_decides: 'One named person in our firm decides, by a set process',
      work_with_developers: 'We work it out with the client’s developers',
      executes_brief: 'We carry out the brief',
      i_decide_and_change: 'I decide, and I change it myself',
      escalate_to_you: 'We bring it to the client',
    },
    show: 'A note from such a case, with names removed',
  },
  v_pushback: {
    ask: 'Tell of a recent project where you pushed back on what the client first asked for.',
    options: {
      both: 'The brief changed, and we can say what shipped because of it',
      advice_no_ship: 'The brief changed, and what was built then lay with others',
      struggled: 'No such project comes to mind',
      shipped_no_pushback: 'The brief stood as it was, and it shipped',
    },
    show: 'The case on a page, with names removed',
  },
  v_exec_at_ship: {
    ask: 'Will the person who makes the plan be in the room when engineers ship against it? How often?',
    options: {
      weekly_named: 'Every week or more, and the name stands in the contract',
      occasional: 'At reviews, or once a month',
      handed_over: 'We hand the plan over',
      writes_it: 'The person who plans also writes the code',
    },
    show: 'A contract page with the name and the days',
  },
  v_bench: {
    ask: 'Who employs the engineers who would do the work, and how long have they worked together?',
    options: {
      employees_named: 'We do; we give their names and years with us',
      subcontractors: 'Contractors or partners whom we choose for each project',
      no_engineers: 'Nobody, because we do not build',
      just_me: 'I do the work, perhaps with one helper',
      your_team: 'The client does; their own people build',
      recruit_after: 'We recruit or assign people once the contract is signed',
    },
    show: 'A staff list, with pay covered',
  },
  v_zero_to_production: {
    ask: 'Show something that you, or whoever would lead the work, personally took from nothing to live use.',
    options: {
      shown_live: 'We can show it running, and that person’s own part in it',
      led_others: 'A team built it under that person',
      architecture_only: 'That person designed it, and others put it in place',
      confidential: 'All of it is confidential',
      firm_portfolio: 'We show the work of our firm, and not of one person',
      not_claimed: 'That person does not build',
    },
    show: 'The address of the running system',
  },
  v_walkthrough: {
    ask: 'Describe one large technical decision you made and put in place yourself.',
    options: {
      decided_and_built: 'I decided it and put it in place',
      decided_others_built: 'I decided it, and others put it in place',
      built_others_decided: 'Others decided it, and I put it in place',
      could_not: 'I have none to describe',
    },
    show: 'The decision as it was written down, or the work itself',
  },
  v_references: {
    ask: 'Could the buyer call two owners or founders you worked for in the last year? What would they speak of?',
    options: {
      recent_outcome: 'Yes, of a result of ours that is in use',
      recent_advice: 'Yes, of our advice, while others built',
      recent_delivery: 'Yes, of our delivery, while others decided',
      old_or_none: 'Our references are older, or we give none',
      new_says_so: 'We are a new firm, and offer other proof',
    },
    show: 'A case or a statement that they agreed to',
  },
  v_pay_basis: {
    ask: 'How are you paid, and what would make you earn less?',
    options: {
      retainer: 'A sum for each month',
      hours: 'By the hour, or for people we supply',
      outcome_or_fixed: 'A fixed scope, or partly by result',
      full_time_rate: 'A full-time rate for a fixed term',
      commission: 'Partly by commission, or by a margin on tools or staff',
    },
    show: 'A price page',
  },
  v_done: {
    ask: 'For you, when is a piece of work done?',
    options: {
      outcome_in_use: 'When its result shows in the client’s business',
      ticket_closed: 'When it is accepted, or the ticket is closed',
      recommendation: 'When the recommendation is delivered',
      live_and_stable: 'When it runs live and is handed over',
    },
    show: 'The definition of done from an earlier contract',
  },
  v_cadence: {
    ask: 'How many days a week would you give, beside how many other clients, and in which meetings?',
    options: {
      full_time: 'Full time, for a fixed term',
      weekly_days: 'One to three days a week, in named meetings, beside few clients',
      monthly: 'Each month or as needed, beside many clients',
      daily_with_builders: 'Daily with the builders, and not in leadership meetings',
      project_then_exit: 'Until our report is delivered',
    },
    show: 'A sample week, or a contract page with the days',
  },
  v_modes: {
    ask: 'Has one engagement of yours moved from advice to building, or back? With whom?',
    options: {
      moved_same_people: 'Yes, with the same people and the same contract',
      moved_new_contract: 'Yes, with other people or a new contract',
      never: 'No',
    },
    show: 'The case on a page, with names removed',
  },
  v_first_30_days: {
    ask: 'What will the buyer hold in their hands after 30 days?',
    options: {
      named_outputs: 'Risks, named owners, what should stop, a plan for 90 days and a rhythm of meetings',
      assessment_only: 'A written assessment',
      starts_building: 'Working code, from the first week on',
      getting_to_know: 'We get to know the business first',
    },
    show: 'The same from an earlier client, with names removed',
  },
  v_decision_rights: {
    ask: 'Which decisions would be yours, which the buyer’s, and who settles a dispute?',
    options: {
      clear_list: 'We have a list, with one owner for each decision',
      you_decide_all: 'The buyer decides, and we advise',
      shared: 'We decide together',
      vague: 'We settle that as we go',
    },
    show: 'Such a list from an earlier contract',
  },
  v_scope_written: {
    ask: 'Will outcomes, rhythm and deliverables be in writing before you start?',
    options: {
      yes_sent: 'Yes, and the buyer has a draft',
      after_start: 'We write them once we have started',
      hours_only: 'We write down hours and rates',
    },
    show: 'The draft',
  },
  v_exit_plan: {
    ask: 'When you leave, how does the knowledge stay with the buyer?',
    options: {
      handover_and_hiring: 'Records, access, and help to hire and hand over',
      some_documents: 'The documents that the work produced',
      stays_with_us: 'Most of it is with our people, who stay within reach',
    },
    show: 'The papers of an earlier handover, with names removed',
  },
  v_measures: {
    ask: 'Which numbers would you take in week one, so that the buyer can judge the work in 90 days?',
    options: {
      baseline_named: 'Time to decide, kept promises, open risks, cost, number of projects at once',
      activity: 'Hours, meetings, tickets',
      none: 'None in the first week',
    },
    show: 'Such numbers from an earlier client, with names removed',
  },
  v_claims_proof: {
    ask: 'Where you name a certificate or a client result, can the buyer see the paper?',
    options: {
      shown: 'Yes, the paper can be seen',
      openly_not_certified: 'We are not certified, and say so',
      could_not_show: 'We name one, and cannot show the paper',
      no_claim: 'We name none',
    },
    show: 'The paper itself, with its date',
  },
}
