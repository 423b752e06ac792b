/**
 * Why there is no document: too many wait already, this machine has no program for it, it took too long or too much, or
 * a fault of ours.
 */
export type WhyNotDrawn = 'busy' | 'unavailable' | 'exceeded' | 'broken'

export class NotDrawn extends Error {
  constructor(
    readonly why: WhyNotDrawn,
    message: string,
  ) {
    super(message)
  }
}
