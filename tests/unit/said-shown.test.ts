import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SaidShownSection } from '@/components/vendors/said-shown-section'

it('says “Only heard” of what was told alone, and nothing of the kind where a note stands by itself', () => {
  const row = { question: 'v_bench', term: 'Bench', ask: 'Who?', says: null, agrees: 'neither', evidence: [] } as const
  const drawn = (shows: readonly { text: string; by: string }[]) =>
    renderToStaticMarkup(createElement(SaidShownSection, { of: [{ ...row, shows, proven: false, notes: ['A note'] }] }))
  expect(drawn([{ text: 'Just me', by: 'Call 1' }])).toContain('Only heard')
  expect(drawn([])).toContain('Not answered yet')
  expect(drawn([])).not.toContain('Only heard')
})
