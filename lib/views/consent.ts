import { ended, neutralityLine, whoAsks, type Asker } from './asked-by'
import { isolated } from './report/isolated'

/** The version of the words below. Whoever changes a word gives them another. */
export const consentId = '2026-11-22'

/**
 * What a prospect agrees to before a version of their report is sent, sentence by sentence, with the names filled in.
 * It is kept letter for letter with what is sent.
 */
export function consentLines(asker: Asker): readonly string[] {
  const workspace = isolated(asker.workspace)
  return [
    `I send my answers and my report to ${workspace}. ${whoAsks(asker)} asked for them.`,
    `${workspace} sells: ${ended(isolated(asker.sells))} ${neutralityLine}`,
    'They see my answers and my report. They see the name of my business and how to reach me if I give them.',
    'They do not see my vendors, my money figures, my plan or what I try out.',
    'I can take it back at any time from my report. They can then read it here no more. Copies they made stay with them.',
  ]
}
