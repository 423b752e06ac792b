'use client'

import { OfWorkspace } from '@/components/studio/workspace-shown'
import { useEffect, useRef, useState } from 'react'
import type { SubmitEvent, SyntheticEvent } from 'react'
import type { LogoLook } from '@/lib/views/brand-look'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { DraftNotice } from './draft-notice'
import { LinkFields, type LinkFieldsProps } from './link-fields'
import { LinkPreview, type PreviewQuestion } from './link-preview'
import { fillIn, typedSince, valuesIn } from './link-values'
import { dropDraft, keepDraft, keptDraft, type Draft } from './link-draft'

type LinkFormProps = Omit<LinkFieldsProps, 'now' | 'onPicture'> & {
  action: string
  opId: string
  /** The version that is changed; null for a new link. */
  version: number | null
  question: PreviewQuestion
}

/** A link on one page, with what prospects will see beside it. Whole without a script; then the preview stays as drawn. */
export function LinkForm(props: LinkFormProps) {
  const { action, opId, version, problems, workspace, logo, question } = props
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(props.values)
  const [picture, setPicture] = useState<LogoLook | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [offline, setOffline] = useState(false)
  const isNew = version === null
  const refused = problems.length > 0

  useEffect(() => {
    if (!form.current) return
    const kept = isNew && !refused ? keptDraft(workspace.id) : null
    // What the device keeps is known here alone, and what was typed before this script came is newer.
    const shown = { ...(kept?.values ?? valuesIn(form.current)), ...typedSince(form.current) }
    fillIn(form.current, shown)
    setValues(shown)
    setDraft(kept)
  }, [isNew, refused, workspace.id])

  // Kept with every change, so that nothing is lost by following a link or closing the page.
  function onInput({ currentTarget }: SyntheticEvent<HTMLFormElement>) {
    const typed = valuesIn(currentTarget)
    setValues(typed)
    if (isNew) keepDraft(workspace.id, typed)
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (isNew) keepDraft(workspace.id, valuesIn(event.currentTarget))
    setOffline(!navigator.onLine)
    if (navigator.onLine) return
    event.preventDefault()
    announce('You are offline')
  }

  function discard() {
    dropDraft(workspace.id)
    if (form.current) fillIn(form.current, props.values)
    setValues(props.values)
    setDraft(null)
  }

  return (
    <div className="grid items-start gap-x-10 gap-y-8 min-[900px]:grid-cols-[minmax(0,1fr)_minmax(0,25rem)]">
      <form
        ref={form}
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
        className="grid gap-7"
        onInput={onInput}
        onSubmit={onSubmit}
      >
        <input type="hidden" name="opId" value={opId} />
        {isNew && <OfWorkspace />}
        {version !== null && <input type="hidden" name="version" value={version} />}
        {refused && (
          <ErrorSummary
            errors={problems.map(({ field, message }) => ({ href: `#${anchorOf(field)}`, text: message }))}
          />
        )}
        {draft && <DraftNotice savedAt={draft.savedAt} onDiscard={discard} />}
        <LinkFields {...props} values={props.values} now={values} onPicture={setPicture} />
        {offline && (
          <Notice tone="caution" heading="You are offline">
            <p>
              {isNew
                ? 'Your draft is kept on this device. Publish it when you are connected again.'
                : 'Nothing was changed. Keep this page open and save when you are connected again.'}
            </p>
          </Notice>
        )}
        <div>
          <Button>{isNew ? 'Publish' : 'Save changes'}</Button>
        </div>
      </form>
      <LinkPreview
        workspace={workspace.name}
        values={values}
        logo={values.withoutLogo === 'yes' ? null : (picture ?? logo)}
        question={question}
      />
    </div>
  )
}

/** What stands for no field of its own is told at the top. */
const anchorOf = (field: string) => (field === '' || field === 'version' || field === 'opId' ? 'main' : field)
