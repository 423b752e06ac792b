import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Where a connection is cut: before the request is passed on, before the answer is, or half-way through the answer. */
export type Cut = 'before the request' | 'before the answer' | 'within the answer'

/** Stands between a client and a server and cuts connections where it is told to. */
export class FaultProxy {
  /** How often it did. */
  readonly cuts = new Map<Cut, number>()
  private armed: Cut | null = null
  private readonly sockets = new Set<Socket>()

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  /** A proxy to a port of this machine. */
  static async to(target: number): Promise<FaultProxy> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('No port was given')
    const proxy = new FaultProxy(server, address.port)
    server.on('connection', (socket) => proxy.join(socket, target))
    return proxy
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** The next request is cut there; the ones after it are passed on. */
  cutNext(where: Cut): void {
    this.armed = where
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
    await once(this.server, 'close')
  }

  private join(client: Socket, target: number) {
    const server = connect(target, '127.0.0.1')
    const end = () => (client.destroy(), server.destroy())
    for (const socket of [client, server]) {
      this.sockets.add(socket)
      socket.on('error', end).on('close', () => (this.sockets.delete(socket), end()))
    }
    client.on('data', (bytes) => {
      if (this.armed !== 'before the request') return void server.write(bytes)
      this.cut('before the request')
      end()
    })
    server.on('data', (bytes) => {
      if (this.armed === 'before the answer') {
        this.cut('before the answer')
        end()
      } else if (this.armed === 'within the answer') {
        this.cut('within the answer')
        client.write(bytes.subarray(0, Math.floor(bytes.length / 2)), end)
      } else client.write(bytes)
    })
  }

  private cut(where: Cut) {
    this.armed = null
    this.cuts.set(where, (this.cuts.get(where) ?? 0) + 1)
  }
}
