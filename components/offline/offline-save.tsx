import { useEffect } from 'react'
import { useSiteName } from '@/components/brand/brand-context'
import { TaskShell } from '@/components/shell/task-shell'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'

const pages = {
  save: {
    title: 'Save and come back',
    text: 'We need a connection to make a resume link. Your answers are saved on this device.',
  },
  online: {
    title: 'This page needs a connection',
    text: 'Your report and its tools come from our server. Your answers are saved on this device.',
  },
} as const

/** A page of an assessment that only the server can draw, and what there is to do meanwhile. */
export function OfflineSave({ home, page }: { home: string; page: keyof typeof pages }) {
  const { title, text } = pages[page]
  const site = useSiteName()
  useEffect(() => {
    document.title = `${title} – ${site}`
  }, [title, site])
  return (
    <TaskShell back={{ href: home, words: 'Back to your assessment' }}>
      <div className="grid gap-5 pt-4">
        <PageTitle>{title}</PageTitle>
        <Prose>
          <p>You are offline. {text}</p>
          <p>
            <a href={home} className="inline-block py-1">
              Go on with the questions
            </a>
          </p>
        </Prose>
      </div>
    </TaskShell>
  )
}
