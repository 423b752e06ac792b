import { Sentence } from './sentence.mjs'

/**
 * One thing to try. `work` says how many of its parts passed and failed, and what to print when any failed.
 *
 * @typedef {{ passed: number, failed: number, output?: string }} Outcome
 * @typedef {{ name: string, needs?: string[], work: () => Promise<Outcome> | Outcome }} Step
 *   needs: earlier steps of the same list that must have passed before this one is tried
 */

/** A step that is one thing: it passes or it fails. */
export const whole = ({ ok, output }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, output })

/** A program's exit code as an outcome. */
export const byExitCode = ({ code, output }) => whole({ ok: code === 0, output })

/**
 * Tries every step, two at a time, and prints each with its seconds. A failure does not stop the others, but those
 * that need it are counted as failed. A step that breaks counts as one failure.
 *
 * @param {Step[]} steps
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function tryAll(steps, { atOnce = 2 } = {}) {
  const inTurn = turns(atOnce)
  const outcomes = new Map()
  for (const step of steps) {
    const needs = (step.needs ?? []).filter((name) => outcomes.has(name))
    const tried = Promise.all(needs.map((name) => outcomes.get(name))).then((before) => {
      const missing = needs.find((_, i) => before[i].failed > 0)
      return missing ? passOver(step, missing) : inTurn(() => tryOne(step))
    })
    outcomes.set(step.name, tried)
  }
  const all = await Promise.all(outcomes.values())
  return { passed: sum(all, 'passed'), failed: sum(all, 'failed') }
}

async function tryOne({ name, work }) {
  const start = performance.now()
  const outcome = await attempt(work)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const several = outcome.passed + outcome.failed > 1
  const count = several ? ` (${outcome.passed} passed${outcome.failed > 0 ? `, ${outcome.failed} failed` : ''})` : ''
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${name}${count}  ${seconds} s`)
  if (outcome.failed > 0 && outcome.output) console.log(`${outcome.output.trim().replace(/^/gm, '    ')}\n`)
  return outcome
}

async function attempt(work) {
  try {
    return await work()
  } catch (error) {
    return whole({ ok: false, output: error instanceof Sentence ? error.message : String(error?.stack ?? error) })
  }
}

function passOver({ name }, missing) {
  console.log(`✗ ${name}  not tried: ${missing} failed`)
  return whole({ ok: false })
}

/** Lets so many run at once; the others wait in the order they came. */
function turns(count) {
  let free = count
  const queue = []
  const done = () => {
    free += 1
    queue.shift()?.()
  }
  return async (work) => {
    if (free === 0) await new Promise((resolve) => queue.push(resolve))
    free -= 1
    return work().finally(done)
  }
}

const sum = (outcomes, field) => outcomes.reduce((total, outcome) => total + outcome[field], 0)
