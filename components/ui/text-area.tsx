'use client'

import { useLayoutEffect, useRef, useState, useSyncExternalStore, type ComponentProps } from 'react'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'ref'> & { id: string }

/**
 * A text area that keeps what was typed before its script came. React takes over every other control as it is, but writes
 * into a text area what the page was drawn with.
 */
export function TextArea(props: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const takesOver = useSyncExternalStore(never, isNew, wasDrawn)
  const [typed] = useState(() => (takesOver ? typedInto(props.id) : null))

  useLayoutEffect(() => {
    if (typed === null || area.current === null) return
    area.current.value = typed.text
    area.current.setSelectionRange(typed.from, typed.to)
  }, [typed])

  return <textarea ref={area} {...props} />
}

const never = () => () => {}
const isNew = () => false
/** What React asks for instead while it draws on the server, and while it takes over what was drawn there. */
const wasDrawn = () => true

/** What stands in the area of the page, where somebody typed, and where in it they are. */
function typedInto(id: string) {
  if (typeof document === 'undefined') return null
  const area = document.getElementById(id)
  if (!(area instanceof HTMLTextAreaElement) || area.value === area.defaultValue) return null
  return { text: area.value, from: area.selectionStart, to: area.selectionEnd }
}
