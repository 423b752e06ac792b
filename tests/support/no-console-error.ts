import { format } from 'node:util'
import { afterEach } from 'vitest'

const said: string[] = []
const print = console.error

console.error = (...parts: unknown[]) => {
  said.push(format(...parts))
  print(...parts)
}

afterEach(() => {
  const lines = said.splice(0)
  if (lines.length > 0) throw new Error(`console.error was called:\n${lines.join('\n')}`)
})
