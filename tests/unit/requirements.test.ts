import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const file = (path: string) => new URL(`../../${path}`, import.meta.url)
const page = readFileSync(file('docs/requirements.md'), 'utf8')
const table = /<!-- requirements -->([\s\S]*?)<!-- \/requirements -->/.exec(page)?.[1] ?? ''

const rows = [...table.matchAll(/^\| (\d+) +\|(.+?)\|(.+?)\|(.*)\|$/gm)].map(
  ([, number = '', requirement = '', proofs = '']) => ({
    number: Number(number),
    requirement: requirement.trim(),
    proofs: proofsIn(proofs),
  }),
)

/** The numbers that must have a row, from the first to the last of each run. */
const runs = [
  [1, 28],
  [30, 31],
  [33, 58],
] as const
const wanted = runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step))

/** Each quoted title with the test file that was named last before it. */
function proofsIn(cell: string): { path: string; title: string }[] {
  let path = ''
  return [...cell.matchAll(/`(tests\/[^`]+)`|"([^"]+)"/g)].flatMap(([, named, title]) => {
    if (named !== undefined) path = named
    return title === undefined ? [] : [{ path, title }]
  })
}

/** The titles of the tests of a file, as they are written: what is filled in later stands there as `%s` or `${…}`. */
function titlesOf(path: string): string[] {
  const calls = /(?:^\s*(?:test|it)|\))\(\s*(['`])((?:\\.|(?!\1).)+)\1/gm
  return [...readFileSync(file(path), 'utf8').matchAll(calls)].map(([, , title = '']) => title)
}

describe('the table of requirements', () => {
  it('has one row for each requirement we are held to, in order', () => {
    const numbers = rows.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(wanted.filter((number) => !numbers.includes(number))).toEqual([])
    expect(rows.length).toBe(table.split('\n').filter((line) => line.startsWith('| ')).length - 2)
  })

  it.each(rows.map((row) => [row.number, row] as const))('proves requirement %i', (_, { requirement, proofs }) => {
    expect(requirement).not.toBe('')
    expect(proofs.length).toBeGreaterThan(0)
    for (const { path, title } of proofs) {
      expect(existsSync(file(path)), path).toBe(true)
      const found = titlesOf(path).filter((one) => one.startsWith(title))
      expect(found.length, `tests in ${path} that begin with "${title}"`).toBe(1)
    }
  })
})
