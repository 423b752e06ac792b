'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { keyInWords, type KeySetting } from '@/lib/schemas/keys'
import type { Status } from '@/lib/schemas/status'
import { AskedDialog } from './asked-dialog'
import type { Asking } from './asking'
import { inboxCommands, type InboxHands } from './commands'
import { CommandPalette } from './command-palette'
import { ShortcutHelp } from './shortcut-help'
import { UndoNotice } from './undo-notice'
import { useShortcuts } from './use-shortcuts'

type HandsProps = {
  hands: InboxHands
  asking: Asking
  keys: KeySetting
  people: readonly { readonly userId: string; readonly name: string }[]
  statuses: readonly { readonly status: Status; readonly name: string }[]
  /** Whether whoever looks may see analytics. */
  analytics: boolean
}

/** The hands on the list: keys, the palette with its button, what is asked in dialogs, and Undo. Place it once. */
export function Hands({ hands, asking, keys, people, statuses, analytics }: HandsProps) {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const close = () => setOpen(null)
  const commands = inboxCommands(hands, { asking, keys, statuses, analytics, help: () => setOpen('help') })
  useShortcuts(commands, { keys, openPalette: () => setOpen('palette') })
  return (
    <>
      <Button type="button" look="secondary" className="needs-script" onClick={() => setOpen('palette')}>
        Commands
      </Button>
      {open === 'palette' && <CommandPalette commands={commands} singleKeys={keys.singleKeys} onClose={close} />}
      {open === 'help' && <ShortcutHelp commands={commands} keys={keys} onClose={close} />}
      <AskedDialog {...{ asking, store: hands.store, me: hands.me, people, statuses }} />
      <UndoNotice store={hands.store} undoKey={keys.singleKeys ? keyInWords(keys.keys.undo) : ''} />
    </>
  )
}
