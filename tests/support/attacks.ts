import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../test-results/attacks')

/**
 * Says in one line what an attack of Trust §2.5 tried and what it got, and keeps the line in test-results/attacks.txt.
 * @param number of the case
 * @param part which part of the case, in a word or two; the same part said again takes the place of the line before
 */
export function attacked(number: number, part: string, tried: string, got: string): void {
  const line = `attack ${String(number).padStart(2, '0')} · ${part} · tried ${tried} · got ${got}`
  console.log(line)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, `${String(number).padStart(2, '0')}-${part.replaceAll(/\W+/g, '-')}.txt`),
    `${line}\n`,
  )
  const lines = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  writeFileSync(`${folder}.txt`, lines.join(''))
}
