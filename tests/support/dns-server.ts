import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** What one name has: texts, another name, or IPv4 addresses; `silent` never answers, `broken` says it failed. */
export type Zone = Record<
  string,
  { txt?: readonly string[]; cname?: string; a?: readonly string[] } | 'silent' | 'broken'
>

const types = { a: 1, cname: 5, txt: 16 } as const

/**
 * A name server of our own on a UDP port of 127.0.0.1. What it knows can be changed while it runs; names it does not know
 * do not exist.
 */
export async function dnsServer(zone: Zone, port = 0) {
  const socket = createSocket('udp4')
  let asked = 0
  socket.on('message', (query, from) => {
    asked += 1
    const answer = answerTo(query, zone)
    if (answer) socket.send(answer, from.port, from.address)
  })
  socket.bind(port, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    zone,
    asked: () => asked,
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  }
}

/** One question in, one answer out (RFC 1035 §4); null where the zone keeps silent. */
function answerTo(query: Buffer, zone: Zone): Buffer | null {
  const { name, end } = readName(query, 12)
  const type = query.readUInt16BE(end)
  const known = zone[name.toLowerCase()]
  if (known === 'silent') return null
  const records = typeof known === 'object' ? recordsOf(known, type) : []
  const code = known === 'broken' ? 2 : known === undefined ? 3 : 0
  const head = Buffer.alloc(12)
  query.copy(head, 0, 0, 2)
  head.writeUInt16BE(0x8180 | code, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(records.length, 6)
  return Buffer.concat([head, query.subarray(12, end + 4), ...records])
}

function recordsOf(known: Exclude<Zone[string], string>, type: number): Buffer[] {
  if (known.cname !== undefined && type !== types.txt) return [record(types.cname, nameBytes(known.cname))]
  if (type === types.txt) {
    return (known.txt ?? []).map((text) => record(types.txt, Buffer.concat(pieces(text).map(counted))))
  }
  if (type === types.a) return (known.a ?? []).map((ip) => record(types.a, Buffer.from(ip.split('.').map(Number))))
  return []
}

/** The name of the question again, as a pointer to it. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(type, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(1, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

/** A text may come in pieces of at most 255 bytes; ours come in short ones, so that they have to be joined. */
const pieces = (text: string): Buffer[] => (text.match(/.{1,20}/gs) ?? ['']).map((piece) => Buffer.from(piece))
const counted = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([bytes.length]), bytes])
const nameBytes = (name: string): Buffer =>
  Buffer.concat([...name.split('.').map((label) => counted(Buffer.from(label))), Buffer.from([0])])

function readName(query: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = []
  let at = start
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString())
    at += 1 + length
  }
  return { name: labels.join('.'), end: at + 1 }
}
