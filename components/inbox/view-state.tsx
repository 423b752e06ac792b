import type { ReactNode } from 'react'
import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button, TextButton } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field-error'
import { plainQuery, VIEW_NAME, type InboxQuery } from '@/lib/schemas/inbox-query'
import { inboxAddress, savedAs } from './inbox-address'
import type { SavedView } from './inbox-tabs'
import { SoftLink } from './soft-link'

type ViewStateProps = {
  query: InboxQuery
  /** The saved view that the list came from. */
  saved: SavedView | null
  opId: string
  canShare: boolean
  /** What a form that was sent a moment ago and refused held, and why. */
  refused: { readonly name: string; readonly message: string } | null
}

/** Says that the list is not as it was saved, and offers to save it, to save it under another name, or to go back. */
export function ViewState({ query, saved, opId, canShare, refused }: ViewStateProps) {
  const plain = saved?.query ?? { ...plainQuery, view: query.view }
  const isChanged = savedAs(query) !== savedAs(plain)
  if (!isChanged && saved === null && refused === null) return null
  return (
    <div className="flex flex-wrap items-start gap-x-5 text-note">
      {isChanged && (
        <>
          <span className="inline-flex min-h-11 items-center">Unsaved changes:</span>
          {saved?.own && (
            <ViewForm query={query} opId={opId}>
              <input type="hidden" name="name" value={saved.name} />
              <input type="hidden" name="view" value={saved.id} />
              {saved.shared && <input type="hidden" name="shared" value="on" />}
              <TextButton>Save</TextButton>
            </ViewForm>
          )}
          <SaveAs {...{ query, opId, canShare, refused }} />
          <SoftLink
            href={inboxAddress({ ...plain, rows: query.rows }, { saved: saved?.id ?? null })}
            className="inline-flex min-h-11 items-center"
          >
            Discard
          </SoftLink>
        </>
      )}
      {saved?.removable && (
        <form method="post" action={`/studio/inbox/views/${saved.id}/removal`} noValidate>
          <TextButton>
            Remove this view<span className="sr-only">: {saved.name}</span>
          </TextButton>
        </form>
      )}
    </div>
  )
}

function SaveAs({ query, opId, canShare, refused }: Omit<ViewStateProps, 'saved'>) {
  return (
    <details id="view-form" open={refused !== null} className="max-w-full open:basis-96">
      <summary className="inline-flex min-h-11 items-center text-link underline">Save as</summary>
      <ViewForm query={query} opId={opId}>
        <div className="grid gap-2 border border-line bg-surface p-4">
          <label htmlFor="view-name" className="font-[650]">
            What the view is called
          </label>
          {refused && <FieldError id="view-name-error">{refused.message}</FieldError>}
          <input
            {...{ id: 'view-name', name: 'name', maxLength: VIEW_NAME, autoComplete: 'off' }}
            defaultValue={refused?.name ?? ''}
            {...(refused && { 'aria-invalid': true, 'aria-describedby': 'view-name-error' })}
            className="min-h-11 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-ink"
          />
          {canShare && (
            <label className="flex min-h-11 items-center gap-2.5">
              <input type="checkbox" name="shared" className="size-5 shrink-0 accent-brand" />
              Share it with everybody in the workspace
            </label>
          )}
          <div>
            <Button>Save the view</Button>
          </div>
        </div>
      </ViewForm>
    </details>
  )
}

function ViewForm({ query, opId, children }: { query: InboxQuery; opId: string; children: ReactNode }) {
  return (
    <form method="post" action="/studio/inbox/views" noValidate>
      <OfWorkspace />
      <input type="hidden" name="opId" value={opId} />
      <input type="hidden" name="query" value={savedAs(query)} />
      {children}
    </form>
  )
}
