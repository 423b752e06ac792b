'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { keyActions, type KeyAction, type KeySetting } from '@/lib/schemas/keys'
import { CommandPalette } from './command-palette'
import type { Command } from './commands'
import { ShortcutHelp } from './shortcut-help'
import { useShortcuts } from './use-shortcuts'

/** What each key is for on the page of a submission, by the `data-hand` of what it presses or goes to. */
const here = [
  'status',
  'assign',
  'mine',
  'note',
  'done',
  'snooze',
  'undo',
  'earlier',
  'later',
  'inbox',
  'analytics',
] as const
const names: Readonly<Partial<Record<KeyAction, string>>> = { assign: 'owner' }
const addresses: Readonly<Partial<Record<KeyAction, string>>> = {
  inbox: '/studio/inbox',
  analytics: '/studio/inbox/analytics',
}

/** The keys and commands of the page of one submission: they press what the page has, and go where it has something to fill in. */
export function SubmissionKeys({ keys }: { keys: KeySetting }) {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const close = () => setOpen(null)
  const commands = commandsOf(keys, () => setOpen('help'))
  useShortcuts(commands, { keys, openPalette: () => setOpen('palette') })
  useEffect(() => {
    if (location.hash === '#note') find('note')?.focus()
  }, [])
  return (
    <>
      <Button type="button" look="secondary" className="needs-script" onClick={() => setOpen('palette')}>
        Commands
      </Button>
      {open === 'palette' && <CommandPalette commands={commands} singleKeys={keys.singleKeys} onClose={close} />}
      {open === 'help' && <ShortcutHelp commands={commands} keys={keys} onClose={close} />}
    </>
  )
}

function commandsOf({ keys }: KeySetting, help: () => void): readonly Command[] {
  const all = here.map((id): Command => {
    const hand = names[id] ?? id
    const why = () => (find(hand) || addresses[id] ? null : (missing[id] ?? 'This page has nothing for it.'))
    const words = keyActions.find((action) => action.id === id)?.words ?? id
    return { id, words, key: keys[id], why, run: () => use(hand, addresses[id]) }
  })
  const words = keyActions.find(({ id }) => id === 'help')?.words ?? ''
  return [...all, { id: 'help', words, key: keys.help, why: () => null, run: help }]
}

const missing: Readonly<Partial<Record<KeyAction, string>>> = {
  earlier: 'This is the first of the list.',
  later: 'This is the last of the list.',
  undo: 'There is nothing to undo.',
}

const find = (hand: string) => document.querySelector<HTMLElement>(`[data-hand="${hand}"]`)

/** Presses a link or a button; goes to a field. */
function use(hand: string, address: string | undefined): void {
  const found = find(hand)
  if (found?.matches('a, button')) found.click()
  else if (found) found.focus()
  else if (address !== undefined) location.assign(address)
}
