'use client'

import { Moment } from '@/components/submissions/moment'
import { TextButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import type { PaneTold as Told } from '@/lib/views/inbox/pane'
import { counted } from '@/lib/views/report/sentences'
import { usePane } from './use-pane'

/** What the report says, what to say first, whom to call, what is left to do and what was noted last. */
export function PaneTold({ workspaceId, id }: { workspaceId: string; id: string }) {
  const { told, failed, loading, retry } = usePane(workspaceId, id)
  if (failed) {
    return (
      <p role="alert">
        This could not be read.{' '}
        <TextButton type="button" onClick={retry}>
          Try again
        </TextButton>
      </p>
    )
  }
  if (told === null) return <Waiting shown={loading} />
  return (
    <div className="grid grid-cols-1 gap-4">
      {told.report && <Verdict {...told.report} />}
      {told.call && <Call {...told.call} />}
      <Contact of={told.contact} />
      <Tasks of={told.tasks} more={told.more} />
      {told.note && <LastNote {...told.note} />}
    </div>
  )
}

function Verdict({ verdict, confidence }: NonNullable<Told['report']>) {
  return (
    <div>
      <p className="font-[680]">{verdict}</p>
      <p className="text-note text-muted">{confidence}</p>
    </div>
  )
}

function Call({ open, ask }: NonNullable<Told['call']>) {
  return (
    <section aria-label="First call" className="grid gap-2">
      <h3 className="text-small text-muted">First call: open with their own words</h3>
      <blockquote className="border-l-4 border-marker pl-3">
        <p>“{open}”</p>
      </blockquote>
      {ask.length === 0 ? (
        <p className="text-note text-muted">They left nothing open that could change the result.</p>
      ) : (
        <>
          <p className="text-small text-muted">Then ask what is not known</p>
          <ol className="ml-5 grid list-decimal gap-1">
            {ask.map((words) => (
              <li key={words} className="pl-1">
                {words}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Contact({ of }: { of: Told['contact'] }) {
  return (
    <section aria-label="Contact">
      <h3 className="text-small text-muted">Contact</h3>
      {of === null && <p>They gave no contact details.</p>}
      {of !== null && of.name !== null && (
        <p className="wrap-anywhere">
          <bdi>{of.name}</bdi>
        </p>
      )}
      {of !== null && of.email !== null && (
        <p className="wrap-anywhere">
          <bdi>{of.email}</bdi>
        </p>
      )}
    </section>
  )
}

function Tasks({ of, more }: { of: Told['tasks']; more: number }) {
  return (
    <section aria-label="Open tasks">
      <h3 className="text-small text-muted">Open tasks</h3>
      {of.length === 0 && <p>None.</p>}
      <ul className="grid gap-1 empty:hidden">
        {of.map(({ id, words, dueOn, owner, late }) => (
          <li key={id} className="wrap-anywhere">
            <bdi>{words}</bdi>
            {(dueOn !== null || owner !== null) && (
              <span className="block text-note text-muted">
                {dueOn !== null && (
                  <>
                    {late ? 'Was due on' : 'Due on'} <Day iso={dueOn} />
                  </>
                )}
                {dueOn !== null && owner !== null && ', '}
                {owner !== null && <bdi>{owner}</bdi>}
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-note text-muted">and {counted(more, 'more task')}</p>}
    </section>
  )
}

function LastNote({ author, words, at }: NonNullable<Told['note']>) {
  return (
    <section aria-label="Last note">
      <h3 className="text-small text-muted">Last note</h3>
      <p className="wrap-anywhere whitespace-pre-line" dir="auto">
        {words}
      </p>
      <p className="text-note text-muted">
        <bdi>{author}</bdi>, <Moment iso={at} />
      </p>
    </section>
  )
}

/** The size of what is on its way; nothing flashes up where it comes at once. */
function Waiting({ shown }: { shown: boolean }) {
  return (
    <div aria-busy="true" className="grid gap-3">
      {shown && <p className="text-note text-muted">Reading the report…</p>}
      {[16, 8, 24, 8, 12].map((height, at) => (
        <span
          key={at}
          aria-hidden="true"
          className="block rounded-control bg-sunken"
          style={{ height: `${height * 4}px` }}
        />
      ))}
    </div>
  )
}
