import type { LetterData } from '@/lib/schemas/letter-data'
import { address } from './address'
import { oneLine } from './clean'
import type { LetterBrand } from './part'

/** A workspace's look as it was kept with the letter. The picture has one address for everyone who gets it. */
export const brandOf = ({ workspace, colour, logo, origin }: LetterData<'receipt'>['look']): LetterBrand => ({
  workspace: oneLine(workspace),
  colour,
  logo: logo === null ? null : address(origin, `/logo/${encodeURIComponent(logo)}`),
})
