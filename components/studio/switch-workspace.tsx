/** Goes to another workspace that somebody belongs to. A whole page is loaded, so that nothing of the old one stays. */
export function SwitchWorkspace({ others }: { others: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <details className="text-note">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Switch workspace
      </summary>
      <form method="post" action="/studio/workspaces/current" noValidate>
        <ul className="pb-2">
          {others.map(({ id, name }) => (
            <li key={id}>
              <button
                type="submit"
                name="workspace"
                value={id}
                className="inline-flex min-h-11 items-center text-left text-link underline underline-offset-[0.18em] [overflow-wrap:anywhere]"
              >
                <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  )
}
