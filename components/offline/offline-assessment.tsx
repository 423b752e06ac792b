import { useEffect, useReducer, useState } from 'react'
import type { MouseEvent } from 'react'
import { BrandFrame } from '@/components/brand/brand-frame'
import { announce } from '@/components/ui/announce'
import type { Sender } from '@/components/questionnaire/answer-sender'
import { awayLine } from '@/components/questionnaire/status-lines'
import { tabSender } from '@/components/questionnaire/tab-sender'
import { NoConnection } from './no-connection'
import { OfflineCheck, type CountAnswers } from './offline-check'
import { OfflineHub } from './offline-hub'
import { OfflineQuestion } from './offline-question'
import { OfflineSave } from './offline-save'
import { onwardFrom, openCopy, type FindRubric } from './opened-copy'
import type { AssessmentPlace } from './place'
import { linkUnder } from './use-place'
import { useReturn } from './use-return'

type AssessmentProps = {
  place: AssessmentPlace
  fromCheck: boolean
  find: FindRubric
  count: CountAnswers
  go: (path: string, how?: 'push' | 'replace') => void
}

/** One assessment, from what this device keeps of it. While answers wait to be sent, this page leads from one to the next. */
export function OfflineAssessment({ place, fromCheck, find, count, go }: AssessmentProps) {
  const action = `/a/${place.assessment}/answers`
  const sender = useSender(action)
  const opened = sender && openCopy(place.assessment, sender.draft(), find)
  const asks = place.kind === 'question' || place.kind === 'next'
  useReturn(sender, sender !== null && !(asks && opened))

  const target = opened && place.kind === 'next' ? onwardFrom(opened, place.question, fromCheck) : null
  useEffect(() => {
    if (target === null || !sender) return
    if (sender.isEmpty()) location.replace(target)
    else go(target, 'replace')
  }, [target, sender, go])

  if (!sender || target !== null) return <NoConnection waiting />
  if (!opened) return <NoConnection missing />

  function leadTo(path: string) {
    if (sender?.isEmpty()) location.assign(path)
    else go(path)
  }

  function onward(question: string) {
    const now = sender && openCopy(place.assessment, sender.draft(), find)
    if (now) leadTo(onwardFrom(now, question, fromCheck))
  }

  function onClick(event: MouseEvent) {
    const path = linkUnder(`/a/${place.assessment}`, event)
    if (path === null || sender?.isEmpty()) return
    event.preventDefault()
    go(path)
  }

  const { brand } = opened.copy
  return (
    <BrandFrame look={brand ? { ...brand, logo: null } : null} home={opened.home}>
      <div onClick={onClick}>
        {place.kind === 'question' && (
          <OfflineQuestion
            key={place.question}
            {...{ opened, action, fromCheck, onward }}
            question={place.question}
            held={sender.copy()?.answers[place.question]}
          />
        )}
        {place.kind === 'hub' && <OfflineHub opened={opened} />}
        {place.kind === 'check' && <OfflineCheck opened={opened} count={count} />}
        {(place.kind === 'save' || place.kind === 'online') && <OfflineSave home={opened.home} page={place.kind} />}
      </div>
    </BrandFrame>
  )
}

/** The sender of this tab, once what this device keeps has been read. */
function useSender(action: string): Sender | null {
  const [sender, setSender] = useState<Sender | null>(null)
  const [, draw] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    let left = false
    const found = tabSender(action)
    const end = found.subscribe(draw)
    void found.ready.then(() => {
      if (left) return
      if (found.copy()) announce(awayLine)
      setSender(found)
    })
    return () => {
      left = true
      end()
    }
  }, [action])

  return sender
}
