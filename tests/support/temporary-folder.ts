import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder under the system's temporary one, open to every account, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'seam-gauge-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
