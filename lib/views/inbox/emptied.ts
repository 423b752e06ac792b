import { counted, thousands } from '../report/sentences'

type Today = { readonly assigned: number; readonly closed: number; readonly touched: number }
type View = 'unassigned' | 'mine' | 'waiting' | 'all'

/** Why a view without any filter shows nothing, and what was done today to get there. */
export function emptiedWords(view: View, { assigned, closed, touched }: Today): string {
  switch (view) {
    case 'unassigned':
      return `Nothing unassigned.${today(assigned, 'was given an owner', 'were given an owner')}`
    case 'mine':
      return `Nothing is yours to work on.${closed > 0 ? ` You closed ${thousands(closed)} today.` : ''}`
    case 'waiting':
      return `Nothing waits for over 2 days.${today(touched, 'was worked on', 'were worked on')}`
    case 'all':
      return 'Nothing to show.'
  }
}

const today = (n: number, one: string, many: string) =>
  n > 0 ? ` ${counted(n, one, many).replace(String(n), thousands(n))} today.` : ''
