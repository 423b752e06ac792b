import { readFileSync, readdirSync } from 'node:fs'

/** A function that a file of lib/data lets out, with its parameters as they are written. */
export type DataFunction = { readonly file: string; readonly name: string; readonly parameters: string }

const written = /^export (?:async )?function (\w+)(?:<[^(]*>)?\(([^)]*)|^export const (\w+) = (?:async )?\(([^)]*)/gm

/** Every function of lib/data, found by reading the source, so that none is forgotten by the tables of the tests. */
export function functionsOfData(): readonly DataFunction[] {
  const folder = new URL('../../lib/data/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(written)].map(([, name, parameters, arrow, its]) => ({
        file,
        name: name ?? arrow ?? '',
        parameters: parameters ?? its ?? '',
      })),
    )
}

/** Whether a function is asked by a member. */
export const takesMember = ({ parameters }: DataFunction): boolean => /\bmember: Member\b/.test(parameters)
