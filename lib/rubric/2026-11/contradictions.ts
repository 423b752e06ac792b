import type { Contradiction } from '../../engine/types'
import { all, has, is, not } from './when'

/** Pairs of answers that do not fit together, the latents they blur, and the question that would settle them (Decision model §2.5). */
export const contradictions: readonly Contradiction[] = [
  {
    id: 'cx_leader_absent_but_decided',
    when: all(is('who_decided_last', 'own_leader'), is('tech_leader', 'nobody')),
    widens: ['DC'],
    ask: 'You said a senior technical person on your side made the last big call, and also that nobody leads technology. Who was that person, and are they still there?',
  },
  {
    id: 'cx_on_time_but_slipped',
    when: all(is('delivery_vs_promise', 'three'), has('recent_events', 'launch_slipped')),
    widens: ['XC'],
    ask: 'You said all three promises were kept, and that a launch slipped. Was the slip outside your team’s control?',
  },
  {
    id: 'cx_on_time_but_no_release',
    when: all(is('delivery_vs_promise', 'three', 'two'), is('last_release', 'over_three_months', 'never')),
    widens: ['XC', 'VC'],
    ask: 'Promises were kept, yet nothing reached users in three months. What was promised?',
  },
  {
    id: 'cx_nobody_builds_but_all_here',
    when: all(is('who_builds', 'nobody'), is('builders_capacity', 'all', 'most')),
    widens: ['XC'],
    ask: 'You said nobody builds your software today, and that the people to build it are here. Who are they?',
  },
  {
    id: 'cx_on_plan_but_blind',
    when: all(is('roadmap_status', 'on_plan'), is('state_explained', 'conflicting', 'nobody')),
    widens: ['VC'],
    ask: 'Work follows the plan, yet nobody can explain where it is heading. Have you seen the plan yourself?',
  },
  {
    id: 'cx_no_decisions_but_questions',
    when: all(is('decisions_waiting', 'none'), is('desk_questions', 'weekly', 'most_days')),
    widens: ['DD', 'DC'],
    ask: 'No decision is waiting, yet questions nobody can answer reach you often. What happens to those questions?',
  },
  {
    id: 'cx_mandate_without_sponsor',
    when: all(is('mandate', 'agreed'), is('sponsor', 'nobody')),
    widens: ['MR'],
    ask: 'Authority is agreed, yet nobody would back an unpopular call. Who agreed it?',
  },
  {
    id: 'cx_full_load_nothing_waiting',
    when: all(
      is('leadership_load', 'full_week'),
      is('decisions_waiting', 'none'),
      is('tech_leader', 'nobody', 'lead_developer'),
    ),
    widens: ['DD', 'PL'],
    ask: 'There is a full week of leadership work, nobody leads, and nothing waits. Who does that work?',
  },
  {
    id: 'cx_asks_build_has_builders',
    when: all(
      is('presenting_ask', 'get_built'),
      is('builders_capacity', 'all'),
      is('who_builds', 'team', 'large_team', 'small_team', 'mixed', 'agency'),
    ),
    widens: ['XC', 'SN'],
    ask: 'You want something built, and you already have the people. What stops them?',
  },
  {
    id: 'cx_leader_in_place_but_left',
    when: all(is('tech_leader', 'in_place', 'technical_founder'), has('recent_events', 'leader_left')),
    widens: ['TU', 'DC'],
    ask: 'Your technology leader is staying, and a technology leader is leaving. Are these two people?',
  },
  {
    id: 'cx_salary_without_approval',
    when: all(is('hire_status', 'first_time_level', 'recruiting_ready'), is('funding', 'nothing_yet', 'project')),
    widens: ['MR', 'PL'],
    ask: 'You are recruiting a permanent leader, but no permanent salary is approved. Which is it?',
  },
  {
    id: 'cx_cover_without_departure',
    when: all(
      is('presenting_ask', 'cover'),
      not(is('tech_leader', 'leaving')),
      not(has('recent_events', 'leader_left')),
    ),
    widens: ['TU'],
    ask: 'You want cover for a departing leader, but nobody is leaving. Whose work needs covering?',
  },
]
