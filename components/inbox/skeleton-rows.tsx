import { columnIds } from './column-ids'

/** Eight rows of the size of real ones, while those are on their way. */
export function SkeletonRows() {
  return Array.from({ length: 8 }, (_, at) => (
    <tr
      key={at}
      aria-hidden="true"
      className="h-11 border-b border-line group-data-compact/table:h-9 max-[900px]:block"
    >
      <td colSpan={columnIds.length + 1} className="py-2 max-[900px]:block">
        <span className="block h-5 rounded-control bg-sunken" />
      </td>
    </tr>
  ))
}
