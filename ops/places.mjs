import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** What the commands keep between runs and may lose at any time. */
export const cacheFolder = path.join(root, 'node_modules/.cache/seam-gauge')

/** Where the migrations stand, in Prisma's own format. */
export const migrationsFolder = path.join(root, 'prisma/migrations')

/** The folder of the PostgreSQL that `npm start` keeps. SEAM_GAUGE_DATA moves the folder around it. */
export const dataFolder = () => path.join(path.resolve(root, process.env.SEAM_GAUGE_DATA || '.data'), 'postgres')

/** The file that says who was erased. It is no part of the database, so that restoring a backup does not bring them back. */
export const tombstonesFile = () =>
  path.resolve(root, process.env.TOMBSTONES || path.join(path.dirname(dataFolder()), 'tombstones.jsonl'))

/** A file inside an installed package. */
export const inPackage = (name, file) => path.join(root, 'node_modules', name, file)

/** A name for a folder that is thrown away; the owner's process id in it lets a later run clear what was left behind. */
export const throwawayFolder = (id) => path.join(tmpdir(), `seam-gauge-throwaway-${process.pid}-${id}`)

/** A path as a person in the project folder would write it. */
export function shown(file) {
  const short = path.relative(root, file)
  return short.startsWith('..') || path.isAbsolute(short) ? file : short || '.'
}
