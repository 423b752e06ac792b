import { expect, test } from 'vitest'
import { seeOtherAtHome } from '@/lib/route/see-other-at-home'

const to = (path: string) => seeOtherAtHome(path, 'https://gauge.example/').headers.get('location')

test.each([
  ['/studio', 'https://gauge.example/studio'],
  ['/studio?x=1', 'https://gauge.example/studio?x=1'],
  ['', 'https://gauge.example/'],
])('%s is led to', (path, address) => {
  expect(to(path)).toBe(address)
})

test.each([
  ...['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example', '\t//evil.example'],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'http://gauge.example/',
    '///evil.example',
    'https://gauge.example@evil.example',
  ],
])('%s is not (case 23)', (path) => {
  expect(new URL(to(path) ?? '').origin).toBe('https://gauge.example')
})
