import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Question } from '@/lib/engine/types'
import { patterns } from '@/lib/rubric/2026-11/patterns'
import { questions as asked } from '@/lib/rubric/2026-11/questions'
import { readings } from '@/lib/rubric/2026-11/readings'
import { residuals } from '@/lib/rubric/2026-11/residuals'
import { sections } from '@/lib/rubric/2026-11/sections'
import { clauses } from '@/lib/rubric/2026-11/words/clauses'
import { labels } from '@/lib/rubric/2026-11/words/labels'
import { buildsToday, decidesToday, signalWords } from '@/lib/rubric/2026-11/words/problem'

const questions: readonly Omit<Question, 'readings' | 'shownWhen'>[] = asked
const clauseOf: Readonly<Record<string, Readonly<Record<string, string>>>> = clauses
const labelOf: Readonly<Record<string, string>> = labels

const banned =
  /\b(unlock\w*|highly|insights?|journeys?|simply|just|easy|easily|please|sorry|valid|invalid|oops|required|forbidden|illegal|ai-powered)\b|!/i

/** Two answers use “just” of time, never to make light of a thing: the model’s own wording. */
const ofTime = new Set(['Someone who has just left or is leaving', 'Nobody; it is still open, or it just drifted'])

const words = (text: string): string[] => text.match(/[\p{L}\p{N}$][\p{L}\p{N}$’'-]*/gu) ?? []
const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.?])\s+/)
    .map((part) => part.trim())
    .filter(Boolean)

/**
 * Counts vowel groups, less a silent final e, es or ed; capitals are spelled out. It does not know words: “idea”,
 * “created” and “priorities” come out one short, “something” and “business” one long, and a figure counts as one.
 * Such errors go both ways and are far smaller than the margin to the limit.
 */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[’'].*$/, '')
  if (/^[a-z]{2,4}$/.test(plain) && word === word.toUpperCase()) return word.length
  const trimmed = plain
    .replace(/([^aeiouyldt])ed$/, '$1')
    .replace(/([^aeioulcsgxz])es$/, '$1')
    .replace(/([^aeioul])e$/, '$1')
  return Math.max(1, (trimmed.match(/[aeiouy]+/g) ?? []).length)
}

/** Flesch–Kincaid grade of some sentences, each given whole. */
function grade(parts: readonly string[]): number {
  const all = parts.flatMap(words)
  const spoken = all.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (all.length / parts.length) + 11.8 * (spoken / all.length) - 15.59
}

/** Where the product tells a person that something was refused or failed: messages, errors and notices in red. */
const errorTexts = [
  /(?:message|error|\w+Error)(?:: \w+)? ?[:=] (['`])(?<text>.+?)\1/g,
  /`\$\{name\} (?<text>[^`]+)`/g,
  /tone="critical" heading="(?<text>[^"]+)"/g,
  /tone="critical"[^>]*>\s*<p>(?<text>[^<{]+)<\/p>/g,
]

/** The files of the product that can hold such words. */
const sources = (rooms: readonly string[]): string[] =>
  rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(room, file)),
  )

const partsOf = (q: (typeof questions)[number]): string[] => [
  ...sentences(q.text),
  ...(q.hint ? [q.hint] : []),
  ...q.options.map((option) => option.label),
]

describe('each question', () => {
  it.each(questions.map((q) => [q.id, q] as const))('%s keeps the form of a question page', (id, q) => {
    expect(q.text.length).toBeLessThanOrEqual(90)
    expect(q.text).toMatch(/\?$/)
    if (q.hint !== undefined) {
      expect(q.hint.length).toBeLessThanOrEqual(100)
      expect(q.hint).not.toMatch(/[.?]|https?:|<|\[/)
    }
    expect(q.options.length).toBeGreaterThanOrEqual(2)
    expect(q.options.length).toBeLessThanOrEqual(9)
    expect(new Set(q.options.map((o) => o.label)).size).toBe(q.options.length)
    for (const sentence of [...sentences(q.text), q.hint ?? '', ...q.options.map((o) => o.label)])
      expect(words(sentence).length, sentence).toBeLessThanOrEqual(20)
    for (const sentence of sentences(q.why)) expect(words(sentence).length, sentence).toBeLessThanOrEqual(25)
    expect(labelOf[id]).toMatch(/^[^?]{1,45}$/)
  })

  it('has a heading and a label of its own', () => {
    expect(new Set(questions.map((q) => q.text)).size).toBe(questions.length)
    expect(Object.keys(labels).sort()).toEqual(questions.map((q) => q.id).sort())
    expect(new Set(Object.values(labels)).size).toBe(questions.length)
  })

  it('lets you not know a fact, last in the list, and never a preference', () => {
    for (const q of questions) {
      const unknown = q.options.findIndex((o) => o.id === 'dont_know')
      if (q.kind === 'single' && q.asks === 'fact') {
        expect(unknown, q.id).toBe(q.options.length - 1)
        expect(q.options[unknown]?.label).toBe('I do not know')
      } else expect(unknown, q.id).toBe(-1)
    }
  })

  it('ends a choice of several with the answer that clears the others, and says to select all', () => {
    const several = questions.filter((q) => q.kind === 'multi')
    expect(several.map((q) => q.id).sort()).toEqual(['outside_parties', 'recent_events', 'tried_already'])
    for (const q of several) {
      expect(q.options.at(-1)?.id).toBe(q.exclusive)
      expect(q.hint).toBe('Select all that apply')
    }
    for (const q of questions) if (q.kind === 'single') expect(q.exclusive, q.id).toBeUndefined()
  })
})

describe('the reasons', () => {
  const reasons = Object.values(readings).flatMap((rows) => rows.map((row) => row.because))
  const rows = Object.values(residuals).map((row) => row.because)

  it('give every reading one short sentence of its own', () => {
    expect(new Set(reasons).size).toBe(reasons.length)
    for (const reason of reasons) {
      expect(reason).toMatch(/^[A-Z].{10,108}\.$/)
      expect(sentences(reason)).toHaveLength(1)
      expect(words(reason).length, reason).toBeLessThanOrEqual(25)
    }
  })

  it('give every pattern whole sentences on what is left of it under each model', () => {
    expect(Object.keys(residuals).sort()).toEqual(patterns.map((p) => p.id).sort())
    for (const row of rows) {
      expect(row.length).toBeLessThanOrEqual(260)
      expect(row).toMatch(/^[A-Z].*\.$/)
      expect(row).not.toMatch(/S\d-\d\d/)
      for (const sentence of sentences(row)) expect(words(sentence).length, sentence).toBeLessThanOrEqual(25)
    }
  })
})

describe('the clauses', () => {
  it('speak for every option of every question, and read on after “you said that”', () => {
    for (const q of questions) {
      const said = clauseOf[q.id] ?? {}
      expect(Object.keys(said).sort(), q.id).toEqual(q.options.map((o) => o.id).sort())
      expect(new Set(Object.values(said)).size, q.id).toBe(q.options.length)
      for (const clause of Object.values(said)) {
        expect(clause.length, clause).toBeLessThanOrEqual(90)
        expect(clause).toMatch(/^(a CTO\b|[a-z]).*[^.?;,]$/)
        expect(clause, clause).not.toMatch(/\b(I|we|us|our|my|me)\b/i)
      }
    }
  })

  it('make one sentence of the problem in at most 25 words, whatever was answered', () => {
    for (const decides of Object.values(decidesToday))
      for (const builds of Object.values(buildsToday))
        for (const { plain, consequence } of Object.values(signalWords)) {
          const sentence = `${decides} and ${builds}; ${plain}, so ${consequence}.`
          expect(words(sentence).length, sentence).toBeLessThanOrEqual(25)
        }
    const said = [...Object.values(signalWords).flatMap((s) => [s.plain, s.consequence])]
    expect(new Set(said).size).toBe(said.length)
  })
})

describe('the voice', () => {
  it('uses none of the words we do not use', () => {
    const all = [
      ...questions.flatMap((q) => [q.text, q.hint ?? '', q.why, ...q.options.map((o) => o.label)]),
      ...sections.flatMap((s) => [s.title, s.bridge]),
      ...patterns.flatMap((p) => [p.name, p.meaning]),
      ...Object.values(readings).flatMap((rows) => rows.map((row) => row.because)),
      ...Object.values(residuals).map((row) => row.because),
      ...Object.values(labels),
      ...Object.values(clauseOf).flatMap((said) => Object.values(said)),
      ...Object.values(decidesToday),
      ...Object.values(buildsToday),
      ...Object.values(signalWords).flatMap((s) => [s.plain, s.consequence]),
    ].filter((text) => !ofTime.has(text))
    expect(all.filter((text) => banned.test(text))).toEqual([])
  })

  it('says what went wrong in sentences of at most 16 words, with none of those words', () => {
    const said = sources(['app', 'components', 'lib'])
      .filter((file) => !file.includes('generated'))
      .flatMap((file) => errorTexts.flatMap((form) => [...readFileSync(file, 'utf8').matchAll(form)]))
      .flatMap(({ groups }) => sentences(groups?.['text'] ?? ''))
    expect(said.length).toBeGreaterThan(30)
    for (const sentence of said) expect(words(sentence).length, sentence).toBeLessThanOrEqual(16)
    expect(said.filter((sentence) => banned.test(sentence))).toEqual([])
  })

  it('reads at grade 7 or lower over the questionnaire, and no question far above 9', () => {
    const grades = questions.map((q) => ({ id: q.id, grade: grade(partsOf(q)) }))
    const mean = grades.reduce((sum, one) => sum + one.grade, 0) / grades.length
    expect(mean).toBeLessThanOrEqual(7)
    expect(grades.filter((one) => one.grade > 10)).toEqual([])
  })
})
