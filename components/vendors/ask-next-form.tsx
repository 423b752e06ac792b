'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { StatementForm, type StatementFormProps } from './statement-form'

type AskNextFormProps = Omit<StatementFormProps, 'onward'> & {
  /** The vendor's page once this is saved: it says by itself what to ask after it. */
  next: string
}

/** The form of the question that is asked next. Saving goes on to the one after it, and reading starts at its heading. */
export function AskNextForm({ next, ...form }: AskNextFormProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const goesOn = useRef(false)

  useEffect(() => {
    if (isPending || !goesOn.current) return
    goesOn.current = false
    document.getElementById('ask')?.focus()
  }, [isPending])

  function onward() {
    goesOn.current = true
    startTransition(() => router.push(next))
  }

  return <StatementForm key={`${form.question} ${form.call}`} {...form} onward={onward} />
}
