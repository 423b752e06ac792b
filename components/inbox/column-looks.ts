import type { ColumnId } from './column-ids'

/** Beside the pane of one row there is room for what a card shows as well. */
const notBesidePane = 'min-[1200px]:group-data-pane/table:hidden'
/** What a card does not show. */
const notOnCard = 'max-[900px]:hidden'

/** How wide each column is, and where it is left out. */
export const columnLooks: Readonly<Record<ColumnId, string>> = {
  who: 'min-[900px]:w-[19%] min-[1200px]:group-data-pane/table:w-[34%]',
  advice: 'min-[900px]:w-[16%] min-[1200px]:group-data-pane/table:w-[28%]',
  call: `min-[900px]:w-[12%] ${notBesidePane}`,
  fit: `min-[900px]:w-[7%] ${notOnCard} ${notBesidePane}`,
  status: 'min-[900px]:w-[11%] min-[1200px]:group-data-pane/table:w-[20%]',
  owner: `min-[900px]:w-[9%] ${notOnCard} ${notBesidePane}`,
  source: `min-[900px]:w-[9%] ${notOnCard} ${notBesidePane}`,
  sent: `min-[900px]:w-[8%] ${notOnCard} ${notBesidePane}`,
  untouched: 'min-[900px]:w-[8%] min-[1200px]:group-data-pane/table:w-[15%]',
  notes: `min-[900px]:w-[5%] text-right ${notOnCard} ${notBesidePane}`,
}
