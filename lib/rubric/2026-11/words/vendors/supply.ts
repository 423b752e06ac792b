import type { NeedId } from '../../../../engine/types'

/** What a vendor supplies towards each need, as it is held against what a buyer needs. */
export const supplyNames: Readonly<Record<NeedId, string>> = {
  J: 'Decides what to build',
  X: 'Builds what is decided',
  B: 'Has several people who build at once',
  I: 'Owns the way from decision to result',
  T: 'Fills the empty seat',
  P: 'Stays for a lasting load',
  C: 'Finds the facts first',
}
