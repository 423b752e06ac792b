'use client'

import { useId, useState, type KeyboardEvent } from 'react'
import { keyInWords } from '@/lib/schemas/keys'
import { TextButton } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { Command } from './commands'
import { closestCommands, foundCommands } from './found-commands'
import { Kbd } from './kbd'
import { closeModal, Modal } from './modal'

type CommandPaletteProps = {
  commands: readonly Command[]
  /** Whether single keys do anything. */
  singleKeys: boolean
  onClose: () => void
}

/** All commands of the page by their words, each with its key: a combobox whose list is always open. */
export function CommandPalette({ commands, singleKeys, onClose }: CommandPaletteProps) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  // Why something cannot be done is asked as the palette opens: after that focus is in it, and on no row.
  const [listed] = useState(() => commands.map((command) => ({ ...command, not: command.why() })))
  const found = foundCommands(listed, text)
  const shown = found.length > 0 ? found : closestCommands(listed, text)
  const at = Math.min(active, shown.length - 1)
  const ids = useId()
  const run = (command: (typeof listed)[number] | undefined, from: Element) => {
    if (!command || command.not !== null) return
    closeModal({ currentTarget: from })
    // Focus is back where it was before the command looks for it.
    setTimeout(command.run)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      return run(shown[at], event.currentTarget)
    }
    if (to === undefined || (text !== '' && (event.key === 'Home' || event.key === 'End'))) return
    event.preventDefault()
    const next = (to + shown.length) % shown.length
    setActive(next)
    document.getElementById(`${ids}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Modal id={`${ids}-heading`} heading="Commands" onClose={onClose}>
      <div className="grid gap-3">
        <label htmlFor={`${ids}-text`}>What do you want to do?</label>
        <input
          {...{
            id: `${ids}-text`,
            type: 'text',
            role: 'combobox',
            autoComplete: 'off',
            spellCheck: false,
            value: text,
          }}
          {...{ 'data-first': '', 'aria-expanded': true, 'aria-autocomplete': 'list', 'aria-controls': `${ids}-list` }}
          {...(found.length === 0 && { 'aria-describedby': `${ids}-none` })}
          aria-activedescendant={`${ids}-${at}`}
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKey}
          className="min-h-12 w-full min-w-0 rounded-control border border-control bg-paper px-3 text-body text-ink"
        />
        {found.length === 0 && (
          <p id={`${ids}-none`} className="[overflow-wrap:anywhere]">
            No command for ‘<bdi>{text}</bdi>’. The closest:
          </p>
        )}
        <ul id={`${ids}-list`} role="listbox" aria-label="Commands" className="border-t border-line">
          {shown.map((command, place) => (
            <li
              key={command.id}
              id={`${ids}-${place}`}
              {...{ role: 'option', 'aria-selected': place === at }}
              onPointerMove={() => place !== at && setActive(place)}
              onClick={(event) => run(command, event.currentTarget)}
              className={cn(
                'flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-b border-line px-2 py-1',
                command.not === null ? 'cursor-pointer' : 'text-muted',
                place === at && 'bg-sunken shadow-[inset_4px_0_0_var(--brand)]',
              )}
            >
              <span>
                {command.words}
                {command.not !== null && <span className="block text-note">{command.not}</span>}
              </span>
              {command.key !== '' && singleKeys && <Kbd>{keyInWords(command.key)}</Kbd>}
            </li>
          ))}
        </ul>
        <p className="flex flex-wrap items-center gap-x-6">
          <TextButton type="button" onClick={closeModal}>
            Close
          </TextButton>
          <a href="/studio/settings/shortcuts" className="inline-flex min-h-11 items-center">
            Change the keys
          </a>
        </p>
      </div>
    </Modal>
  )
}
