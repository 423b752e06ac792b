'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { onNews } from '@/components/inbox/news'
import { announce } from '@/components/ui/announce'
import { TextButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

export type AnswerNewsProps = {
  workspaceId: string
  submission: string
  /** Whether a question waits for its answer. */
  waits: boolean
  /** How many questions were answered. */
  answered: number
}

/** How long news waits for more of it, ms. */
const settle = 150

/**
 * Draws the page anew when something happens while a question waits, and says aloud that the answer has come. What is
 * written stays; where somebody is at the fields that say how the submission stands, they are asked first, because
 * those are drawn anew with it.
 */
export function AnswerNews({ workspaceId, submission, waits, answered }: AnswerNewsProps) {
  const router = useRouter()
  const before = useRef(answered)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (answered > before.current) announce('The founder answered your question.')
    before.current = answered
  }, [answered])
  useEffect(() => {
    if (!waits) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const deaf = onNews(workspaceId, (news) => {
      if (news.of !== 'submissions' || !(news.ids?.includes(submission) ?? true)) return
      clearTimeout(timer)
      timer = setTimeout(() => (isInUse() ? setHeld(true) : router.refresh()), settle)
    })
    return () => {
      clearTimeout(timer)
      deaf()
    }
  }, [router, workspaceId, submission, waits])
  if (!held) return null
  const show = () => {
    setHeld(false)
    router.refresh()
  }
  return (
    <Notice heading="Something new happened here">
      <TextButton type="button" onClick={show}>
        Show it
      </TextButton>
    </Notice>
  )
}

/** Whether somebody is at the fields that say how the submission stands, or left something in them. */
function isInUse(): boolean {
  const fields = [...document.querySelectorAll<Field>('#work :is(input, select, textarea)')]
  return fields.some((field) => field === document.activeElement || isChanged(field))
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  return field.value !== field.defaultValue
}
