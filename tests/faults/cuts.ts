import { FaultProxy, type Cut } from '@/tests/support/fault-proxy'
import { World, type Finding } from './world'

const places: readonly Cut[] = ['before the request', 'before the answer', 'within the answer']

/** The connection is cut so many times at each of three places (Trust §1.2, R3). */
export async function cutConnections(times: number): Promise<Finding> {
  const world = await World.open()
  try {
    await world.app.start()
    const proxy = await FaultProxy.to(Number(new URL(world.app.origin).port))
    const [device] = await world.meet(1, () => proxy.origin)
    for (let count = 0; count < times; count += 1) {
      for (const place of places) {
        await device!.choose()
        proxy.cutNext(place)
        await device!.send()
      }
    }
    await proxy.close()
    const done = places.map((place) => `${proxy.cuts.get(place) ?? 0} ${place}`).join(', ')
    const missed = places.reduce((sum, place) => sum + Math.max(0, times - (proxy.cuts.get(place) ?? 0)), 0)
    return await world.finding('cuts', `cuts: ${done}`, { also: { 'cuts that were not made': missed } })
  } finally {
    await world.close()
  }
}
