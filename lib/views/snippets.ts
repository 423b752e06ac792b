/** What a member pastes into a page of theirs to show a link in a frame. */
export type Snippets = { readonly script: string; readonly frame: string }

/**
 * The two snippets of a link.
 * @param origin ours, or that of the workspace's verified host
 * @param title what screen readers call the frame
 */
export function snippets({ origin, slug, title }: { origin: string; slug: string; title: string }): Snippets {
  const name = inAttribute(title)
  return {
    script: [
      `<div data-seam-gauge="${slug}" data-title="${name}" style="min-height:640px"></div>`,
      `<script src="${origin}/embed.js" async></script>`,
    ].join('\n'),
    frame: `<iframe src="${origin}/embed/${slug}" title="${name}" style="width:100%;height:800px;border:0"></iframe>`,
  }
}

const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
