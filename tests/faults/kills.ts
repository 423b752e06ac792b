import { pause, World, type Finding } from './world'

/** The app is killed at a random moment of 20 to 500 ms under four devices, so many times (Trust §1.2, R1). */
export async function killApp(times: number): Promise<Finding> {
  const world = await World.open()
  try {
    await world.app.start()
    const devices = await world.meet(4)
    const starts: number[] = []
    for (let count = 0; count < times; count += 1) {
      let over = false
      const answering = devices.map(async (device) => {
        while (!over) {
          await device.choose()
          await device.send(() => over)
        }
      })
      await pause(20 + Math.random() * 480)
      await world.app.kill()
      over = true
      await Promise.all(answering)
      starts.push(await world.app.start())
    }
    await Promise.all(devices.map((device) => device.send()))
    return await world.finding('kill', `${times} kills of the app`, { notes: [`ready again: ${spread(starts)}`] })
  } finally {
    await world.close()
  }
}

/** PostgreSQL is killed under four devices while the app stays up, so many times (Trust §1.2, R2). */
export async function killDatabase(times: number): Promise<Finding> {
  const world = await World.open()
  try {
    await world.app.start()
    const devices = await world.meet(4)
    const recoveries: number[] = []
    let over = false
    const answering = devices.map(async (device) => {
      while (!over) {
        await device.choose()
        await device.send(() => over)
      }
    })
    for (let count = 0; count < times; count += 1) {
      await pause(20 + Math.random() * 480)
      world.killDatabase()
      await pause(50)
      recoveries.push(await world.startDatabase())
    }
    over = true
    await Promise.all(answering)
    await Promise.all(devices.map((device) => device.send()))
    const answers = new Map<string, number>()
    for (const device of devices)
      for (const [answer, n] of device.answers) answers.set(answer, (answers.get(answer) ?? 0) + n)
    const fine = '503 with Retry-After'
    const other = [...answers].filter(([answer]) => answer !== fine).reduce((sum, [, count]) => sum + count, 0)
    return await world.finding('database', `${times} kills of the database`, {
      also: { 'other answers than 200 and 503': other },
      notes: [
        `recovery: ${spread(recoveries)}`,
        ...[...answers].map(([answer, count]) => `${count} saves answered ${answer}`),
      ],
    })
  } finally {
    await world.close()
  }
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return `median ${at(0.5)} ms, most ${at(1)} ms`
}
