import { bar, type Picture } from './picture'

type Load = {
  readonly owner: string | null
  readonly open: number
  readonly waiting: number
  readonly closed: number
}

/** Who has how much to do. @param name of an owner, by their id */
export function loadPicture(load: readonly Load[], name: (owner: string) => string): Picture {
  const longest = Math.max(0, ...load.map(({ open }) => open))
  const open = load.reduce((all, one) => all + one.open, 0)
  const waiting = load.reduce((all, one) => all + one.waiting, 0)
  const called = (owner: string | null) => (owner === null ? 'Nobody' : name(owner))
  return {
    id: 'load',
    title: 'Who has how much to do',
    sentence: `${open} ${open === 1 ? 'is' : 'are'} open, and ${waiting} of them untouched for 2 days or more.`,
    definition: 'Of what was sent in these days: open is all that is neither won nor not a fit.',
    bars: load.map(({ owner, ...one }) =>
      bar(called(owner), one.open, longest, `${one.open} open, ${one.waiting} waiting`),
    ),
    lines: [],
    table: {
      columns: ['Owner', 'Open', 'Of it untouched for 2 days', 'Closed'],
      rows: load.map((one) => [called(one.owner), String(one.open), String(one.waiting), String(one.closed)]),
    },
  }
}
