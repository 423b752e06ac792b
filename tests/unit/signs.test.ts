import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { expect, test } from 'vitest'
import { Honeypot } from '@/components/ui/honeypot'
import { drawnField, honeypotField, solutionField, takeSigns } from '@/lib/schemas/signs'

test('the hidden field is the one that is looked at, and no person comes across it', () => {
  const field = renderToStaticMarkup(createElement(Honeypot))
  expect(field).toContain(`name="${honeypotField}"`)
  expect(field).toContain('aria-hidden="true"')
  expect(field).toContain('tabindex="-1"')
  expect(field).toContain('autoComplete="off"')
})

test('signs are taken out of a form, however often they stand in it', () => {
  const fields = new URLSearchParams([
    ['name', 'Ann'],
    [honeypotField, ''],
    [honeypotField, 'x'],
    [drawnField, 'then'],
    [solutionField, ''],
  ])
  expect(takeSigns(fields)).toEqual({ filledByProgram: true, drawn: 'then', solution: null })
  expect([...fields]).toEqual([['name', 'Ann']])
})
