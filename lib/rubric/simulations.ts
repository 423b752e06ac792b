import type { SimulationPlan, VendorSimulation } from '../engine/vendor-simulation'
import { simulated as simulated202611 } from './2026-11/vendors/simulated'
import { simulation as simulation202611 } from './2026-11/vendors/simulation'

/** What was tried with vendors made up from the tables, and what `npm run simulate` found. */
export type Simulation = { readonly plan: SimulationPlan; readonly found: VendorSimulation }

const simulations: Readonly<Record<string, Simulation>> = {
  '2026-11': { plan: simulated202611, found: simulation202611 },
}

/** How the vendor tables of that rubric read vendors made up from themselves, or null. It is no part of a report. */
export const findSimulation = (id: string): Simulation | null =>
  Object.hasOwn(simulations, id) ? (simulations[id] ?? null) : null
