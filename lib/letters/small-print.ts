import { ended, neutralityLine, privacyLine, whoAsks, type Asker } from '@/lib/views/asked-by'
import { isolated } from '@/lib/views/report/isolated'
import { oneLine } from './clean'
import type { Small } from './part'

/** How misuse is told to whoever runs the service. */
export const misuse = (mailFrom: string): Small => ({
  kind: 'small',
  text: `Is this letter misuse? Send all of it to ${mailFrom}: whoever runs this service reads it.`,
})

/** For letters that somebody else can set off by typing an address. */
export const notYou: Small = {
  kind: 'small',
  text: 'Did you not ask for this? Then do nothing: without the link nothing happens.',
}

/** Who sent this, what they sell, what they will see, and that none of it moves the score. */
export function neutral({ workspace, sender, sells }: Asker): Small {
  const asker = { workspace: oneLine(workspace), sender: oneLine(sender), sells: oneLine(sells) }
  const sent = `${whoAsks(asker)} sends you this. What they sell: ${ended(isolated(asker.sells))} ${neutralityLine}`
  return { kind: 'small', text: `${sent} ${privacyLine(asker)}` }
}
