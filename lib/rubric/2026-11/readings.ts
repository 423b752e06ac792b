import type { Reading } from '../../engine/types'
import type { OptionOf, QuestionId } from './questions'

type ReadingOf<Q extends QuestionId> = Pick<Reading, 'latent' | 'weight' | 'because'> &
  (
    | { readonly anchors: Partial<Record<OptionOf<Q>, number>> }
    | { readonly base: number; readonly add: Partial<Record<OptionOf<Q>, number>> }
    | {
        readonly base: number
        readonly parties: readonly (
          | { readonly count: number; readonly add: number }
          | { readonly groups: readonly (readonly OptionOf<Q>[])[]; readonly add: number }
        )[]
      }
  )

/** What each answer says about each latent: the anchor it gives, 0–100, and how much the question weighs (Decision model §2.3). */
export const readings: { readonly [Q in QuestionId]: readonly ReadingOf<Q>[] } = {
  presenting_ask: [
    {
      latent: 'SN',
      weight: 2,
      because: 'The wish names the scope in your own words: strong, but people can misjudge what they need.',
      anchors: {
        one_decision: 95,
        clear_picture: 70,
        ongoing_calls: 15,
        get_built: 20,
        both: 10,
        cover: 10,
        permanent: 10,
        fix_bugs: 30,
      },
    },
  ],
  business_size: [
    {
      latent: 'XS',
      weight: 1,
      because: 'Larger businesses tend to need larger builds, but revenue only hints at the size of this one.',
      anchors: { pre_revenue: 20, under_1m: 25, from_1m_to_5m: 45, from_5m_to_25m: 60, over_25m: 75 },
    },
    {
      latent: 'PL',
      weight: 1,
      because: 'A bigger business more often has a lasting load to lead, yet size alone is a hint.',
      anchors: { pre_revenue: 10, under_1m: 15, from_1m_to_5m: 30, from_5m_to_25m: 45, over_25m: 65 },
    },
  ],
  product_stage: [
    {
      latent: 'XD',
      weight: 1,
      because: 'An early product usually has more left to build; the stage only hints at how much.',
      anchors: { idea: 80, prototype: 75, first_version: 60, established: 45, internal_systems: 45, not_central: 10 },
    },
  ],
  who_builds: [
    {
      latent: 'XC',
      weight: 3,
      because: 'It names the people who can ship today, which is the capacity itself.',
      anchors: {
        nobody: 0,
        freelancers: 30,
        agency: 60,
        technical_founder: 40,
        small_team: 55,
        team: 75,
        large_team: 85,
        mixed: 65,
      },
    },
    {
      latent: 'PL',
      weight: 1,
      because: 'More builders need more leading, but a head count only hints at the hours.',
      anchors: {
        nobody: 10,
        freelancers: 15,
        agency: 20,
        technical_founder: 25,
        small_team: 35,
        team: 60,
        large_team: 90,
        mixed: 50,
      },
    },
    {
      latent: 'XS',
      weight: 2,
      because: 'The bench you keep says much about the scale of your work, though not all about the next build.',
      anchors: { freelancers: 20, technical_founder: 30, small_team: 50, team: 70, large_team: 85, mixed: 70 },
    },
  ],
  last_release: [
    {
      latent: 'XC',
      weight: 2,
      because: 'A release to real users is strong evidence of capacity, but one date does not show its size.',
      anchors: { within_month: 90, one_to_three_months: 60, over_three_months: 20, never: 15 },
    },
    {
      latent: 'VC',
      weight: 1,
      because: 'Not knowing when you last shipped is a hint that you cannot see the work.',
      anchors: { dont_know: 15 },
    },
  ],
  delivery_vs_promise: [
    {
      latent: 'XC',
      weight: 2,
      because: 'Kept dates are strong evidence of capacity, but three promises are a small sample.',
      anchors: { three: 95, two: 75, one: 40, none: 15 },
    },
    {
      latent: 'VC',
      weight: 1,
      because: 'Whether dates are given and kept hints at how well you can see progress.',
      anchors: { three: 80, two: 70, one: 50, none: 40, no_dates: 15 },
    },
  ],
  build_needed: [
    {
      latent: 'XD',
      weight: 3,
      because: 'It asks outright what must be built, which is the demand itself.',
      anchors: { upkeep: 10, small_changes: 30, one_system: 75, several: 90, rebuild: 90, dont_know: 50 },
    },
    {
      latent: 'XS',
      weight: 3,
      because: 'The shape of the work shows directly whether one person or a bench must carry it.',
      anchors: { upkeep: 5, small_changes: 15, one_system: 25, several: 85, rebuild: 65, dont_know: 45 },
    },
    {
      latent: 'DD',
      weight: 1,
      because: 'Bigger builds bring more choices with them; this only hints at how many.',
      anchors: { upkeep: 10, small_changes: 30, one_system: 50, several: 70, rebuild: 85, dont_know: 60 },
    },
  ],
  builders_capacity: [
    {
      latent: 'XC',
      weight: 3,
      because: 'It sets the work against the people you have, which measures capacity directly.',
      anchors: { all: 95, most: 75, some: 35, none: 5 },
    },
    {
      latent: 'VC',
      weight: 1,
      because: 'Not knowing whether you have the people hints at a poor view of the work.',
      anchors: { dont_know: 20 },
    },
  ],
  tech_leader: [
    {
      latent: 'DC',
      weight: 3,
      because: 'It names who holds the decision seat, which is the capacity to decide.',
      anchors: {
        in_place: 90,
        technical_founder: 75,
        leaving: 15,
        title_only: 30,
        lead_developer: 35,
        outside_adviser: 60,
        nobody: 5,
      },
    },
    {
      latent: 'TU',
      weight: 3,
      because: 'It says directly whether the seat is filled, empty or about to be empty.',
      anchors: {
        in_place: 0,
        technical_founder: 5,
        leaving: 100,
        title_only: 30,
        lead_developer: 15,
        outside_adviser: 10,
        nobody: 15,
      },
    },
  ],
  who_decided_last: [
    {
      latent: 'DC',
      weight: 3,
      because: 'It records who made a real choice, which shows directly who can decide.',
      anchors: { own_leader: 95, developers: 45, vendor: 20, me: 20, nobody: 5 },
    },
    {
      latent: 'DD',
      weight: 1,
      because: 'A recent big choice hints that more will follow; one choice cannot tell how many.',
      anchors: { own_leader: 50, developers: 50, vendor: 60, me: 60, nobody: 80, no_choice: 10 },
    },
  ],
  decisions_waiting: [
    {
      latent: 'DD',
      weight: 2,
      because: 'It counts the calls that wait now: strong, but it leaves out those being made in time.',
      anchors: { none: 10, one_two: 45, three_five: 75, over_five: 95, dont_know: 60 },
    },
    {
      latent: 'DC',
      weight: 1,
      because: 'A growing queue hints that nobody senior has the power to clear it.',
      anchors: { none: 90, one_two: 60, three_five: 25, over_five: 10, dont_know: 30 },
    },
    {
      latent: 'VC',
      weight: 1,
      because: 'Not knowing how many decisions wait hints that nobody keeps the list.',
      anchors: { dont_know: 15 },
    },
  ],
  desk_questions: [
    {
      latent: 'DD',
      weight: 2,
      because: 'Each such question is a call to make: strong, but only those that reach you are counted.',
      anchors: { never: 10, once_twice: 40, weekly: 75, most_days: 90 },
    },
    {
      latent: 'DC',
      weight: 2,
      because: 'Questions nobody can answer are strong evidence of missing judgement, seen over one month.',
      anchors: { never: 95, once_twice: 65, weekly: 20, most_days: 10 },
    },
  ],
  leadership_load: [
    {
      latent: 'PL',
      weight: 3,
      because: 'It measures the weekly load itself, whoever carries it today.',
      anchors: { under_half_day: 5, about_one_day: 25, two_three_days: 55, full_week: 95 },
    },
    {
      latent: 'DD',
      weight: 2,
      because: 'Decisions are a large part of that week, so the load is strong but partial evidence of demand.',
      anchors: { under_half_day: 15, about_one_day: 50, two_three_days: 75, full_week: 90 },
    },
    {
      latent: 'VC',
      weight: 1,
      because: 'Not knowing how much leadership work there is hints that nobody is watching it.',
      anchors: { dont_know: 25 },
    },
  ],
  state_explained: [
    {
      latent: 'VC',
      weight: 3,
      because: 'An explanation that holds up is the reliable view itself.',
      anchors: { held_up: 95, partly: 60, conflicting: 25, nobody: 5 },
    },
    {
      latent: 'DC',
      weight: 1,
      because: 'Someone who can explain the state may also be able to decide on it; that is a hint.',
      anchors: { held_up: 90, partly: 55, conflicting: 25, nobody: 10 },
    },
  ],
  roadmap_status: [
    {
      latent: 'VC',
      weight: 1,
      because: 'A plan that matches the work hints at a clear view but does not prove one.',
      anchors: { on_plan: 90, drifted: 45, not_started: 45, none_written: 25, dont_know: 10 },
    },
    {
      latent: 'SE',
      weight: 1,
      because: 'Work that leaves the plan hints that planners and builders do not meet.',
      anchors: { on_plan: 5, drifted: 55, not_started: 55 },
    },
  ],
  outside_parties: [
    {
      latent: 'SE',
      weight: 2,
      because: 'Separate firms for advice and building make a seam likely, but a list cannot show if they meet.',
      base: 5,
      parties: [
        { count: 2, add: 15 },
        { count: 3, add: 15 },
        {
          groups: [
            ['adviser', 'report'],
            ['dev_firm', 'freelancer'],
          ],
          add: 35,
        },
      ],
    },
  ],
  recent_events: [
    {
      latent: 'TU',
      weight: 2,
      because: 'A departure can empty the seat: strong, but the event does not say who stepped in.',
      base: 5,
      add: { leader_left: 75, key_dev_left: 15, incident: 10, client_lost_confidence: 5 },
    },
    {
      latent: 'RE',
      weight: 2,
      because: 'Incidents and departures lay risk bare, though they do not show who owns it today.',
      base: 20,
      add: { incident: 60, key_dev_left: 20, client_lost_confidence: 15, diligence: 10 },
    },
    {
      latent: 'DD',
      weight: 1,
      because: 'Events like these bring decisions with them; how many is only hinted at.',
      base: 25,
      add: {
        launch_slipped: 15,
        question_unanswered: 25,
        diligence: 25,
        incident: 15,
        senior_hire_failed: 20,
        leader_left: 20,
      },
    },
  ],
  risk_owner: [
    {
      latent: 'RE',
      weight: 3,
      because: 'It asks for the owner of the risk by name, which is the thing itself.',
      anchors: { named_reported: 10, named_silent: 40, assumed: 70, nobody: 90, dont_know: 75 },
    },
    {
      latent: 'DC',
      weight: 1,
      because: 'A named owner who reports hints that other decisions have owners too.',
      anchors: { named_reported: 90, named_silent: 60, assumed: 30, nobody: 10, dont_know: 20 },
    },
  ],
  mandate: [
    {
      latent: 'MR',
      weight: 3,
      because: 'It states the authority and access agreed today, which is the mandate itself.',
      anchors: { agreed: 95, partly: 65, not_discussed: 40, reassurance: 5 },
    },
  ],
  funding: [
    {
      latent: 'MR',
      weight: 1,
      because: 'Approved money hints at readiness, but authority and a sponsor say more.',
      anchors: { permanent_salary: 90, monthly: 85, project: 65, nothing_yet: 25 },
    },
  ],
  priorities_agreed: [
    {
      latent: 'BA',
      weight: 3,
      because: 'Priorities that are written and agreed are business alignment itself.',
      anchors: { few_written: 95, many: 50, shifting: 20, none: 10 },
    },
  ],
  load_horizon: [
    {
      latent: 'PL',
      weight: 3,
      because: 'It asks outright whether the load will last, which is what permanence means.',
      anchors: { ends: 10, shrinks: 40, stays: 100 },
    },
  ],
  hire_status: [
    {
      latent: 'PL',
      weight: 1,
      because: 'A hire in progress hints that someone sees a lasting load, and they may be early.',
      anchors: {
        not_considering: 20,
        role_unclear: 45,
        first_time_level: 65,
        recruiting_ready: 85,
        offer_accepted: 85,
        failed: 60,
      },
    },
    {
      latent: 'TU',
      weight: 1,
      because: 'An accepted offer or a failed hire hints at a seat that stands empty meanwhile.',
      anchors: { offer_accepted: 85, failed: 55 },
    },
  ],
  last_platform_choice: [
    {
      latent: 'DC',
      weight: 1,
      because: 'One choice and its result hint at how well decisions are made here.',
      anchors: { checked_works: 90, unchecked_works: 50, unchecked_failed: 15, checked_failed: 45, demo_first: 20 },
    },
    {
      latent: 'SE',
      weight: 1,
      because: 'Whether builders were asked once hints at how far apart advice and building sit.',
      anchors: { checked_works: 5, unchecked_works: 40, unchecked_failed: 75, checked_failed: 30, demo_first: 40 },
    },
  ],
  work_challenged: [
    {
      latent: 'DC',
      weight: 1,
      because: 'Stopping the wrong work hints at someone with judgement and the power to use it.',
      anchors: { more_than_once: 90, once: 70, built_as_asked: 30, nobody_could_judge: 10 },
    },
  ],
  last_feature_result: [],
  debt_handling: [
    {
      latent: 'DC',
      weight: 1,
      because: 'Regular repair by a named owner hints that somebody makes the trade-offs.',
      anchors: { scheduled: 90, when_room: 50, planned_unfunded: 35, untracked: 15, dont_know: 20 },
    },
    {
      latent: 'RE',
      weight: 1,
      because: 'Fragile software without an owner hints at other risks without one.',
      anchors: { scheduled: 15, when_room: 45, planned_unfunded: 65, untracked: 80, dont_know: 70 },
    },
  ],
  adviser_builder_contact: [
    {
      latent: 'SE',
      weight: 3,
      because: 'It counts how often the two sides meet, which is the seam itself.',
      anchors: { weekly: 10, monthly: 45, kickoff_only: 80, never: 95 },
    },
  ],
  blame_event: [
    {
      latent: 'SE',
      weight: 3,
      because: 'It recalls what the parties did when something broke, which shows the seam directly.',
      anchors: { owned: 10, pointing: 95, unclear: 75, nothing_wrong: 20 },
    },
  ],
  spend_vs_output: [
    {
      latent: 'XC',
      weight: 1,
      because: 'Output that rises with spending hints at builders who deliver, but other causes exist.',
      anchors: { up_up: 80, up_flat: 35, flat: 60, down: 50 },
    },
  ],
  tried_already: [],
  revenue_waiting: [
    {
      latent: 'XD',
      weight: 1,
      because: 'Waiting revenue hints that more must be built soon; it does not say how much.',
      anchors: { committed: 95, pipeline: 75, no: 45 },
    },
  ],
  system_access: [
    {
      latent: 'RE',
      weight: 2,
      because: 'Holding the keys removes a large risk, but access is only part of what needs an owner.',
      anchors: { tested: 10, think_so: 50, no: 90 },
    },
    {
      latent: 'VC',
      weight: 1,
      because: 'Having checked who holds access hints at a clear view of the rest.',
      anchors: { tested: 85, think_so: 50, no: 15 },
    },
  ],
  v1_headroom: [
    {
      latent: 'XD',
      weight: 1,
      because: 'A version without room hints at building to come, not at its size.',
      anchors: { yes: 30, patches: 60, no: 90 },
    },
    {
      latent: 'DD',
      weight: 1,
      because: 'When a version runs out of room, bigger choices tend to follow; this is a hint.',
      anchors: { yes: 25, patches: 55, no: 85 },
    },
  ],
  sponsor: [
    {
      latent: 'MR',
      weight: 2,
      because: 'A named backer with time is strong support for a mandate, but is not the authority itself.',
      anchors: { named_time: 95, named_busy: 60, nobody: 10 },
    },
  ],
  user_needs_owner: [
    {
      latent: 'BA',
      weight: 2,
      because: 'An owner of user needs settles one half of alignment; priorities are the other half.',
      anchors: { named_recent: 95, split: 45, builders: 30, nobody: 10 },
    },
  ],
}
