import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

type Rules = { forbidden: { name: string }[] }

const cruiser = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Rules
const house = new URL('../../docs/house.md', import.meta.url)
const between = /(<!-- rooms -->\n)[\s\S]*?(<!-- \/rooms -->)/

function table(): string {
  const rooms = new Map<string, string>()
  for (const { name } of cruiser.forbidden) {
    const [room, may] = name.split(' may import ')
    if (room && may) rooms.set(room, may)
  }
  const rows = [...rooms].map(([room, may]) => `| \`${room}\` | ${may} |`)
  return ['', '| room | may import |', '| --- | --- |', ...rows, '', ''].join('\n')
}

test('the rooms in docs/house.md are the rooms the check enforces (UPDATE_HOUSE=1 rewrites them)', () => {
  const said = readFileSync(house, 'utf8')
  const now = said.replace(between, `$1${table()}$2`)
  if (process.env['UPDATE_HOUSE']) writeFileSync(house, now)
  else expect(unaligned(said)).toBe(unaligned(now))
})

/** A table whose columns are not lined up. */
const unaligned = (text: string) => text.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---')
