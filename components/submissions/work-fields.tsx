import type { ReactNode } from 'react'
import { Button, TextButton } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Day } from '@/components/ui/day'
import { FieldError } from '@/components/ui/field-error'
import { changeMost } from '@/lib/schemas/change-form'
import type { Status } from '@/lib/schemas/status'
import { ChangeForm, type ChangeTarget } from './change-form'

/** What stands at a submission and can be changed, with the form of each. */
export type WorkFieldsProps = {
  of: ChangeTarget
  status: Status
  /** The statuses that can be chosen, in their order. */
  statuses: readonly { readonly status: Status; readonly name: string }[]
  reason: string | null
  owner: { readonly userId: string; readonly name: string } | null
  people: readonly { readonly userId: string; readonly name: string }[]
  /** Whoever reads, by their id. */
  me: string
  /** An ISO day. */
  snoozedUntil: string | null
  /** The first day it can be put away until. */
  tomorrow: string
  tags: readonly string[]
  /** A new id for each form. */
  opIds: Readonly<Record<'status' | 'contacted' | 'owner' | 'mine' | 'snooze' | 'wake' | 'tags' | 'untag', string>>
  /** What was refused of the last form: the field, and why. */
  refused: { readonly field: string; readonly message: string } | null
}

/** The four forms in a row where there is room, and under each other where there is none. */
export function WorkFields(props: WorkFieldsProps) {
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-[repeat(2,minmax(0,1fr))_minmax(0,1.15fr)_minmax(0,1fr)]">
      <StatusField {...props} />
      <OwnerField {...props} />
      <SnoozeField {...props} />
      <TagsField {...props} />
    </div>
  )
}

function StatusField(props: WorkFieldsProps) {
  const { of, status, statuses, opIds } = props
  const contacted = statuses.find((named) => named.status === 'contacted')
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1">
      <StatusForm {...props} />
      {contacted && (status === 'new' || status === 'in_review') && (
        <ChangeForm of={of} what="status" opId={opIds.contacted}>
          <input type="hidden" name="status" value="contacted" />
          <TextButton data-hand="done">
            Move to “<bdi>{contacted.name}</bdi>”
          </TextButton>
        </ChangeForm>
      )}
    </div>
  )
}

function StatusForm({ of, status, statuses, reason, opIds, refused }: WorkFieldsProps) {
  const error = problemOf(refused, 'reason')
  return (
    <ChangeForm of={of} what="status" opId={opIds.status} className="with-reason grid grid-cols-1 content-start gap-2">
      <Labelled id="work-status" label="Status">
        <select
          data-hand="status"
          id="work-status"
          name="status"
          defaultValue={error ? 'not_a_fit' : status}
          className={box}
        >
          {statuses.map((named) => (
            <option
              key={named.status}
              value={named.status}
              {...(named.status === 'not_a_fit' && { 'data-reason': '' })}
            >
              {named.name}
            </option>
          ))}
        </select>
        <Save what="the status" />
      </Labelled>
      <div className="reason grid grid-cols-1 gap-2">
        <label htmlFor="reason" className="text-note">
          Why it is not a fit
        </label>
        {error !== null && <FieldError id="reason-error">{error}</FieldError>}
        <input
          {...{ id: 'reason', name: 'reason', type: 'text', autoComplete: 'off', defaultValue: reason ?? '' }}
          {...(error !== null && { 'aria-invalid': true, 'aria-describedby': 'reason-error' })}
          maxLength={changeMost.reason}
          className={cn(box, 'w-full')}
        />
      </div>
    </ChangeForm>
  )
}

function OwnerField({ of, owner, people, me, opIds }: WorkFieldsProps) {
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1">
      <ChangeForm of={of} what="owner" opId={opIds.owner}>
        <Labelled id="work-owner" label="Owner">
          <select data-hand="owner" id="work-owner" name="owner" defaultValue={owner?.userId ?? ''} className={box}>
            <option value="">Nobody</option>
            {people.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </select>
          <Save what="the owner" />
        </Labelled>
      </ChangeForm>
      {owner?.userId !== me && (
        <ChangeForm of={of} what="owner" opId={opIds.mine}>
          <input type="hidden" name="owner" value={me} />
          <TextButton data-hand="mine">Assign to me</TextButton>
        </ChangeForm>
      )}
    </div>
  )
}

function SnoozeField({ of, snoozedUntil, tomorrow, opIds, refused }: WorkFieldsProps) {
  const error = problemOf(refused, 'until')
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1">
      <ChangeForm of={of} what="snooze" opId={opIds.snooze}>
        <Labelled id="work-until" label="Put away until" error={error}>
          <input
            data-hand="snooze"
            {...{ id: 'work-until', name: 'until', type: 'date', min: tomorrow, defaultValue: snoozedUntil ?? '' }}
            {...(error !== null && { 'aria-invalid': true, 'aria-describedby': 'work-until-error' })}
            className={box}
          />
          <Save what="the day" />
        </Labelled>
      </ChangeForm>
      {snoozedUntil !== null && (
        <ChangeForm of={of} what="snooze" opId={opIds.wake}>
          <p className="text-note">
            Away until <Day iso={snoozedUntil} />.
          </p>
          <input type="hidden" name="until" value="" />
          <TextButton>Bring it back now</TextButton>
        </ChangeForm>
      )}
    </div>
  )
}

function TagsField({ of, tags, opIds, refused }: WorkFieldsProps) {
  const error = problemOf(refused, 'add')
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1">
      <ChangeForm of={of} what="tags" opId={opIds.tags}>
        <Labelled id="work-tags" label="Add tags" error={error}>
          <input
            {...{ id: 'work-tags', name: 'add', type: 'text', autoComplete: 'off' }}
            aria-describedby={error === null ? 'work-tags-hint' : 'work-tags-error'}
            {...(error !== null && { 'aria-invalid': true })}
            className={box}
          />
          <Save what="the tags" />
        </Labelled>
        <p id="work-tags-hint" className="mt-1 text-small text-muted">
          Put commas between them.
        </p>
      </ChangeForm>
      {tags.length > 0 && (
        <ChangeForm of={of} what="tags" opId={opIds.untag} className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <button key={tag} name="remove" value={tag} className={chip}>
              <span className="sr-only">Take off the tag </span>
              <bdi className="wrap-anywhere">{tag}</bdi>
              <span aria-hidden="true">×</span>
            </button>
          ))}
        </ChangeForm>
      )}
    </div>
  )
}

type LabelledProps = { id: string; label: string; error?: string | null; children: ReactNode }

function Labelled({ id, label, error = null, children }: LabelledProps) {
  return (
    <div className={cn('grid grid-cols-1 gap-1.5', error !== null && 'border-l-4 border-critical pl-3')}>
      <label htmlFor={id} className="text-note font-[650]">
        {label}
      </label>
      {error !== null && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  )
}

const Save = ({ what }: { what: string }) => (
  <Button look="secondary" className="shrink-0 px-3.5 py-1 text-note">
    Save<span className="sr-only"> {what}</span>
  </Button>
)

const problemOf = (refused: WorkFieldsProps['refused'], field: string) =>
  refused?.field === field ? refused.message : null

const box =
  'min-h-12 min-w-0 max-w-full flex-1 basis-28 rounded-control border border-control bg-surface px-2.5 text-note text-ink'
const chip =
  'inline-flex min-h-11 min-w-11 max-w-full items-center gap-1.5 rounded-control border border-line bg-surface px-2 text-small text-ink hover:bg-sunken'
