'use client'

import type { ReactNode } from 'react'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { filterLabels, withoutFilter, type ActiveFilter, type FilterName } from '@/lib/views/inbox/filter-words'
import { series } from '@/lib/views/report/sentences'
import { FilterMenu } from './filter-menu'
import { DateFields, TagField, ValueBoxes, type Value } from './filter-fields'
import { inboxAddress, narrowed } from './inbox-address'
import { SoftLink } from './soft-link'

/** What can be chosen from in the menus. */
export type FilterChoices = {
  readonly status: readonly Value[]
  readonly owner: readonly Value[]
  readonly outcome: readonly Value[]
  readonly link: readonly Value[]
}

type FilterBarProps = {
  query: InboxQuery
  saved: string | null
  choices: FilterChoices
  active: readonly ActiveFilter[]
}

/**
 * The filters above the list. One that is at work says what it lets through and can be cleared; one that is not is
 * offered. To choose and to clear are two controls.
 */
export function FilterBar(props: FilterBarProps) {
  const { query, choices } = props
  return (
    <div role="group" aria-label="Filters" id="inbox-filters" className="relative">
      <div className={chips}>
        <Chosen {...props} name="status" fields={['status']}>
          <ValueBoxes name="status" values={choices.status} chosen={query.status} />
        </Chosen>
        <Chosen {...props} name="owner" fields={['owner']}>
          <ValueBoxes name="owner" values={choices.owner} chosen={query.owner} />
        </Chosen>
        <Chosen {...props} name="outcome" fields={['outcome']}>
          <ValueBoxes name="outcome" values={choices.outcome} chosen={query.outcome} />
        </Chosen>
        <Chosen {...props} name="link" fields={['link']}>
          <ValueBoxes name="link" values={choices.link} chosen={query.link} />
        </Chosen>
        <Chosen {...props} name="date" fields={['from', 'to']}>
          <DateFields from={query.from} to={query.to} />
        </Chosen>
        <Chosen {...props} name="tag" fields={['tag']}>
          <TagField tag={query.tag} />
        </Chosen>
        <Switch {...props} name="close" on={{ close: true }} />
        <Switch {...props} name="snoozed" on={{ snoozed: true }} />
      </div>
    </div>
  )
}

type OneProps = FilterBarProps & { name: FilterName }

function Chosen({ children, fields, ...props }: OneProps & { fields: readonly string[]; children: ReactNode }) {
  const { name, query, saved, active } = props
  const values = active.find((filter) => filter.name === name)?.values
  return (
    <div className={values ? activeChip : chip}>
      <FilterMenu {...{ query, saved, fields }} label={filterLabels[name]} values={values ?? null}>
        {children}
      </FilterMenu>
      {values && <Clear {...props} values={values} />}
    </div>
  )
}

/** A filter that has nothing to choose: it is on or off. */
function Switch({ on, ...props }: OneProps & { on: Partial<InboxQuery> }) {
  const { name, query, saved, active } = props
  const values = active.find((filter) => filter.name === name)?.values
  if (values) {
    return (
      <div className={activeChip}>
        <span className="inline-flex min-h-11 items-center ps-3">{filterLabels[name]}</span>
        <Clear {...props} values={[]} />
      </div>
    )
  }
  return (
    <div className={chip}>
      <SoftLink
        href={inboxAddress(narrowed(query, on), { saved })}
        className="inline-flex min-h-11 items-center px-3 text-ink no-underline hover:underline"
      >
        <span aria-hidden="true" className="me-1.5">
          +
        </span>
        {filterLabels[name]}
      </SoftLink>
    </div>
  )
}

function Clear({ name, query, saved, values }: OneProps & { values: readonly string[] }) {
  return (
    <SoftLink
      href={inboxAddress(narrowed(query, withoutFilter[name] as Partial<InboxQuery>), { saved })}
      className="inline-grid min-h-11 min-w-11 place-items-center text-lead text-ink no-underline hover:underline"
      aria-label={['Clear', filterLabels[name].toLowerCase(), series(values)].filter(Boolean).join(' ')}
    >
      <span aria-hidden="true">×</span>
    </SoftLink>
  )
}

/** On a phone they stand in one line that scrolls; their menus hang below it. */
const chips =
  'flex flex-wrap gap-2 max-sm:-mx-5 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-5 max-sm:py-3 max-sm:whitespace-nowrap'
const chip = 'flex max-w-full rounded-control border border-dashed border-control text-note'
const activeChip = 'flex max-w-full rounded-control border border-brand bg-brand-tint text-note'
