import { randomUUID } from 'node:crypto'
import type { Op } from '@/components/questionnaire/answer-queue'
import type { Reply } from '@/components/questionnaire/sender-means'
import { begin } from '@/tests/support/saving-client'
import { World, type Finding } from './world'

const values = ['pre_revenue', 'under_1m', 'from_1m_to_5m', 'over_25m']

/** The same save is sent twice, at once or one after the other; now and then 20 times, or with another body (R4). */
export async function sendTwice(times: number): Promise<Finding> {
  const world = await World.open()
  try {
    await world.app.start()
    const holder = await begin(world.app.origin)
    let [baseVersion, different, wrong, refused, others] = [0, 0, 0, 0, 0]

    const post = async (op: Op) => {
      world.ledger.sends('device 1', [op])
      const response = await fetch(`${world.app.origin}/a/${holder.id}/answers`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', cookie: holder.cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ ops: [op] }),
      })
      return { status: response.status, reply: (await response.json()) as Reply }
    }

    for (let count = 0; count < times; count += 1) {
      const op: Op = {
        opId: randomUUID(),
        questionId: 'business_size',
        value: values[count % values.length] ?? null,
        baseVersion,
      }
      const copies = count % 50 === 0 ? 20 : 2
      const said =
        count % 2 === 0
          ? await Promise.all(Array.from({ length: copies }, () => post(op)))
          : [await post(op), await post(op)]
      if (said.some(({ status }) => status !== 200)) wrong += 1
      if (new Set(said.map(({ reply }) => JSON.stringify(reply.results))).size > 1) different += 1
      world.ledger.acknowledge('device 1', holder.id, [op], said[0]?.reply.results ?? [])
      baseVersion = said[0]?.reply.results[0]?.version ?? baseVersion
      if (count % 10 === 0) {
        others += 1
        const { status } = await post({ ...op, value: values[(count + 1) % values.length] ?? null })
        if (status === 409) refused += 1
      }
    }
    const found = await world.finding('duplicates', `${times} saves sent more than once`, {
      also: {
        'answers that differ': different,
        'answers other than 200': wrong,
        'other bodies not refused with 409': others - refused,
      },
      notes: [`${others} of them came again with another body`],
    })
    return { ...found, also: { ...found.also, 'saves with two effects': found.stored - times } }
  } finally {
    await world.close()
  }
}
