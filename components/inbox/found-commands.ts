import type { Command } from './commands'

/** The commands that a person may mean: all words of theirs stand in each. An empty text means all. */
export function foundCommands<One extends Pick<Command, 'words'>>(
  commands: readonly One[],
  text: string,
): readonly One[] {
  const wanted = folded(text).split(' ').filter(Boolean)
  return commands.filter(({ words }) => wanted.every((word) => folded(words).includes(word)))
}

/** The commands whose words are most like a text that none of them holds, the closest first. */
export function closestCommands<One extends Pick<Command, 'words'>>(
  commands: readonly One[],
  text: string,
  most = 3,
): readonly One[] {
  const wanted = pairs(folded(text))
  return commands
    .map((command, at) => ({ command, at, like: likeness(wanted, pairs(folded(command.words))) }))
    .toSorted((a, b) => b.like - a.like || a.at - b.at)
    .slice(0, most)
    .map(({ command }) => command)
}

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

/** Two letters after one another, each once. */
const pairs = (text: string) =>
  new Set([...` ${text} `].slice(0, -1).map((letter, at) => `${letter}${` ${text} `[at + 1]}`))

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size)
