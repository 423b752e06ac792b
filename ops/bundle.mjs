import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build } from 'esbuild'

import { root } from './places.mjs'

/** Writes a script of the project, and all of the project it imports, into one file that Node runs. */
export async function bundle(script, outfile) {
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    absWorkingDir: root,
    logLevel: 'error',
    plugins: [ours],
  })
}

/** `@/` is the project's folder; Next's guard has nothing to guard here; a module keeps knowing where it was written. */
const ours = {
  name: 'ours',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^@\// }, ({ path: name, resolveDir, kind }) =>
      resolve(`${root}/${name.slice(2)}`, { resolveDir, kind }),
    )
    onResolve({ filter: /^server-only$/ }, () => ({ path: 'server-only', namespace: 'nothing' }))
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }))
    onLoad({ filter: /\.(ts|tsx|mjs)$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.filename', JSON.stringify(file))
      return { contents, loader: path.extname(file) === '.mjs' ? 'js' : path.extname(file).slice(1) }
    })
  },
}
