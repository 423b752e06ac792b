import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { runNode } from './child.mjs'
import { cacheFolder, inPackage } from './places.mjs'

/**
 * Runs one of the projects of vitest.config.ts and counts its tests. A file that breaks before its tests are known,
 * and a run that breaks, count as a failure each.
 *
 * @param {'unit' | 'data'} project
 * @param {Record<string, string | undefined>} [env]
 */
export async function runVitest(project, env = {}) {
  const report = path.join(cacheFolder, `vitest-${project}.json`)
  mkdirSync(cacheFolder, { recursive: true })
  rmSync(report, { force: true })
  const { code, output } = await runNode(
    inPackage('vitest', 'vitest.mjs'),
    ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    { env: { ...env, NODE_ENV: 'test', NO_COLOR: '1', FORCE_COLOR: undefined } },
  )
  if (!existsSync(report)) return { passed: 0, failed: 1, output }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = numFailedTests + broken.length
  const none = numPassedTests + failed === 0
  return { passed: numPassedTests, failed: failed || (code !== 0 || none ? 1 : 0), output }
}
