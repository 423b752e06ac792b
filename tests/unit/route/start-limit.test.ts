import { expect, test } from 'vitest'
import { network } from '@/lib/route/start-limit'

const from = (address: string) => new Headers({ 'x-forwarded-for': address })

test.each([
  ['an IPv4 address is itself', '203.0.113.7', '203.0.113.7'],
  ['an IPv4 address in IPv6 clothes is itself', '::ffff:203.0.113.7', '203.0.113.7'],
  ['an IPv6 address is its first half', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['a shortened IPv6 address is its first half', '2001:db8::1', '2001:db8:0:0'],
  ['loopback has a first half', '::1', '0:0:0:0'],
  ['the nearest hop counts', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
])('%s', (_, address, expected) => {
  expect(network(from(address))).toBe(expected)
})
