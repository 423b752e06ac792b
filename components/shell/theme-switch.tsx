'use client'

import { useState, useSyncExternalStore } from 'react'
import { themeCookie, themeOf, type Theme } from './theme'

/** System, light or dark. The choice is a cookie that the server reads, so the next page opens in it. */
export function ThemeSwitch() {
  const found = useSyncExternalStore(noChange, chosenTheme, () => undefined)
  const [picked, setPicked] = useState<Theme | 'system'>()
  const current = picked ?? found ?? 'system'

  function choose(choice: Theme | 'system') {
    setPicked(choice)
    rememberTheme(choice)
  }

  return (
    <div role="group" aria-label="Colours" className="needs-script -ml-2 flex flex-wrap items-center gap-x-1 text-note">
      {choices.map(({ value, words }) => (
        <button
          key={value}
          type="button"
          aria-pressed={current === value}
          onClick={() => choose(value)}
          className="min-h-11 min-w-11 rounded-control px-2 text-muted aria-pressed:font-[680] aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-2 aria-pressed:underline-offset-4"
        >
          {words}
        </button>
      ))}
    </div>
  )
}

const choices = [
  { value: 'system', words: 'System' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const

const oneYear = 60 * 60 * 24 * 365

function rememberTheme(choice: Theme | 'system') {
  const { documentElement } = document
  if (choice === 'system') delete documentElement.dataset.theme
  else documentElement.dataset.theme = choice
  const age = choice === 'system' ? 0 : oneYear
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${themeCookie}=${choice}; path=/; max-age=${age}; samesite=lax${secure}`
}

function chosenTheme(): Theme | undefined {
  return themeOf(document.documentElement.dataset.theme)
}

function noChange(): () => void {
  return () => undefined
}
