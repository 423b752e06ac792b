import 'server-only'
import { Drawer } from './drawer'
import { orderOf, type Paper, type Printed } from './order-of'
import { queue } from './queue'

const AT_ONCE = 2
/** A document takes a tenth of a second, so the last of these waits under one. */
const WAITING = 6
const LIMITS = { milliseconds: 10_000, megabytes: 512 }
/** How long a program that has nothing to draw is kept. */
const IDLE = 60_000

type Studio = {
  readonly drawers: readonly Drawer[]
  readonly inTurn: ReturnType<typeof queue<Drawer>>
  rest?: NodeJS.Timeout
}

// Next bundles this file more than once; the process has one studio all the same.
const kept = globalThis as { seamGaugeStudio?: Studio }

function studio(): Studio {
  if (kept.seamGaugeStudio) return kept.seamGaugeStudio
  const drawers = Array.from({ length: AT_ONCE }, () => new Drawer(process.cwd(), LIMITS))
  return (kept.seamGaugeStudio = { drawers, inTurn: queue(drawers, WAITING) })
}

/**
 * A document as a tagged PDF (PDF/UA-1). The same document gives the same bytes, on every machine: the typefaces are our
 * own, the date is the document's, and nothing is fetched.
 *
 * @throws NotDrawn
 */
export async function pdfOf(printed: Printed, paper: Paper = 'a4'): Promise<Buffer> {
  const order = orderOf(printed, paper)
  const here = studio()
  clearTimeout(here.rest)
  try {
    return await here.inTurn((drawer) => drawer.draw(order))
  } finally {
    clearTimeout(here.rest)
    here.rest = setTimeout(() => here.drawers.forEach((drawer) => drawer.stop()), IDLE).unref()
  }
}
