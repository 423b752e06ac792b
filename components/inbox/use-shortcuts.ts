import { useEffect, useRef } from 'react'
import type { KeySetting } from '@/lib/schemas/keys'
import type { Command } from './commands'

/** How long the first of two keys waits for the second, ms. */
const patience = 1_500

type Ways = {
  readonly keys: KeySetting
  readonly openPalette: () => void
}

/**
 * Runs commands by their keys. Single keys do nothing inside text fields, lists and dialogs, with Ctrl, Alt or ⌘, or
 * where somebody turned them off; ⌘K and Ctrl+K open the palette all the same.
 */
export function useShortcuts(commands: readonly Command[], { keys, openPalette }: Ways): void {
  const latest = useRef({ commands, keys, openPalette })
  useEffect(() => {
    latest.current = { commands, keys, openPalette }
  })
  useEffect(() => {
    let first: { readonly key: string; readonly at: number } | null = null
    const onKey = (event: KeyboardEvent) => {
      const { commands, keys, openPalette } = latest.current
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      if (asksForPalette(event)) {
        event.preventDefault()
        return openPalette()
      }
      if (!keys.singleKeys || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const before = first !== null && event.timeStamp - first.at < patience ? `${first.key} ` : ''
      const key = event.key.toLowerCase()
      first = null
      const pressed = find(commands, `${before}${key}`, event) ?? find(commands, key, event)
      const run = pressed && runBy(pressed, event)
      if (run) {
        event.preventDefault()
        if (pressed.why() === null) run()
      } else if (!event.shiftKey && commands.some((command) => command.key.startsWith(`${key} `))) {
        first = { key, at: event.timeStamp }
        event.preventDefault()
      }
    }
    document.addEventListener('keydown', onKey)
    // Whoever presses before this loses the press; the page says from when on it listens.
    document.documentElement.dataset.keys = 'heard'
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const asksForPalette = ({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'k' && metaKey !== ctrlKey && !altKey && !shiftKey

/** Arrows move between rows where focus is on one; anywhere else they scroll. */
const arrows: Readonly<Record<string, string>> = { arrowdown: 'next', arrowup: 'previous' }

function find(commands: readonly Command[], key: string, { target }: KeyboardEvent): Command | undefined {
  const byArrow = target instanceof Element && target.closest('[data-row-link]') ? arrows[key] : undefined
  return commands.find((command) => (byArrow ? command.id === byArrow : command.key === key))
}

function runBy(command: Command, { shiftKey, repeat, key }: KeyboardEvent): (() => void) | null {
  if (repeat && !command.extend) return null
  const isLetter = /^(\p{L}|arrow.*)$/iu.test(key)
  if (!shiftKey || !isLetter) return command.run
  return command.extend ?? null
}

/** Whether a key that is pressed there writes or chooses something. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('textarea, select, [role="combobox"], [role="listbox"]')) return true
  return target instanceof HTMLInputElement && !['checkbox', 'button', 'submit', 'reset', 'image'].includes(target.type)
}
