import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Every package that a file of ops asks for before its first line runs, by itself or by what it imports. */
function packagesOf(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const froms = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'/gm)]
  return froms.flatMap(([, from = '']) => {
    if (from.startsWith('.')) return packagesOf(path.resolve(path.dirname(file), from), seen)
    return from.startsWith('node:') ? [] : [`${path.basename(file)}: ${from}`]
  })
}

test.each(['start', 'test', 'check', 'e2e'])(
  'npm run %s begins in a bare clone, which has no packages yet',
  (command) => {
    expect(packagesOf(path.resolve('ops', `${command}.mjs`))).toEqual([])
  },
)

test('what a file imports through others is found', () => {
  expect(packagesOf(path.resolve('ops/bundle.mjs'))).toEqual(['bundle.mjs: esbuild'])
})
