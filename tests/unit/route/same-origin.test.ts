import { expect, test } from 'vitest'
import { sameOrigin } from '@/lib/route/same-origin'

const asks = (headers: Record<string, string>) =>
  sameOrigin(new Headers(headers), ['https://gauge.example', 'https://fit.northgate.example'])

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://gauge.example' }],
  ['our own page that sends no referrer', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['a person who typed it', { 'sec-fetch-site': 'none' }],
  ['an older browser on our address', { origin: 'https://gauge.example' }],
  ['an older browser on a verified host', { origin: 'https://fit.northgate.example', host: 'fit.northgate.example' }],
])('%s is let in', (_, headers) => {
  expect(asks(headers)).toBe(true)
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a neighbour on the same site', { 'sec-fetch-site': 'same-site', origin: 'https://evil.gauge.example' }],
  ['another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: 'https://gauge.example' }],
  ['a word no browser says', { 'sec-fetch-site': 'Same-Origin' }],
  ['a frame without an origin', { origin: 'null' }],
  ['an older browser elsewhere', { origin: 'https://evil.example', host: 'gauge.example' }],
  ['a forwarded host', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'gauge.example' }],
  ['our name with more to it', { origin: 'https://gauge.example.evil.example' }],
  ['an address that merely leads here', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }],
  ['a host forwarded to ours', { origin: 'https://evil.example', 'x-forwarded-host': 'gauge.example' }],
  ['a neighbour of a verified host', { origin: 'https://a.fit.northgate.example', host: 'fit.northgate.example' }],
  ['our name without encryption', { origin: 'http://gauge.example', host: 'other.example' }],
  ['nobody', {}],
])('%s is refused', (_, headers) => {
  expect(asks(headers)).toBe(false)
})
