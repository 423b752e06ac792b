import { Client } from 'pg'
import { asked, role } from './member-role'

/** How one query went through its tables. */
export type Plan = {
  readonly sql: string
  /** The indexes of submissions and their words that it read. */
  readonly indexes: readonly string[]
  /** Every index that it read, of whatever table. */
  readonly everyIndex: readonly string[]
  /** How often it sorted. */
  readonly sorts: number
  /** How many submissions it looked at, those that it left out among them. */
  readonly looked: number
}

type Node = Readonly<Record<string, unknown>> & { readonly Plans?: readonly Node[] }

/** Runs what asks the database and tells how each of its queries goes, in the role and the workspace that asked. */
export async function plansOf(run: () => Promise<unknown>): Promise<readonly Plan[]> {
  const { questions, workspaceId } = await questionsOf(run)
  return asked(async (ask) => {
    await ask('BEGIN')
    await ask(`SELECT set_config('app.workspace', $1, true)`, [workspaceId])
    await ask(`SET LOCAL ROLE ${role}`)
    const plans: Plan[] = []
    for (const { text, values } of questions) {
      const [row] = await ask<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values)
      if (row) plans.push({ sql: text.replaceAll(/\s+/g, ' '), ...told(nodesOf(row['QUERY PLAN'][0].Plan)) })
    }
    await ask('ROLLBACK')
    return plans
  })
}

type Questions = { readonly questions: readonly Sent[]; readonly workspaceId: string }

/** What is asked of the database while something runs, once its role and its workspace are set; and that workspace. */
export async function questionsOf(run: () => Promise<unknown>): Promise<Questions> {
  const sent = await sentBy(run)
  const setting = sent.find(({ text }) => text.includes('app.workspace'))
  const isQuestion = ({ text }: Sent) => /^(WITH|SELECT)/.test(text) && !text.includes('set_config')
  return { questions: sent.filter(isQuestion), workspaceId: String(setting?.values[0]) }
}

type Sent = { readonly text: string; readonly values: readonly unknown[] }

/** What was sent to the database while something ran, by the client that Prisma asks through. */
async function sentBy(run: () => Promise<unknown>): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  const { prototype } = Client

  const query = prototype.query as (...args: unknown[]) => unknown
  prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args as [Sent | string]
    if (typeof first === 'object') sent.push({ text: first.text.trim(), values: first.values })
    return query.apply(this, args)
  } as never
  try {
    await run()
  } finally {
    prototype.query = query as never
  }
  return sent
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** The same of a query that a function runs, as its owner: what was typed stands in for its parameters. */
export async function planInside(body: string, values: readonly unknown[]): Promise<Omit<Plan, 'sql'>> {
  return asked(async (ask) => {
    await ask('SET enable_seqscan = off')
    const [row] = await ask<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${body}`, values)
    if (!row) throw new Error('There is no plan.')
    return told(nodesOf(row['QUERY PLAN'][0].Plan))
  })
}

function told(nodes: readonly Node[]): Omit<Plan, 'sql'> {
  const read = (node: Node) => String(node['Relation Name'] ?? '').startsWith('submission')
  const number = (node: Node, name: string) => Number(node[name] ?? 0)
  const everyIndex = [...new Set(nodes.flatMap((node) => (node['Index Name'] ? [String(node['Index Name'])] : [])))]
  return {
    indexes: everyIndex.filter((name) => name.startsWith('submission')).toSorted(),
    everyIndex,
    sorts: nodes.filter((node) => String(node['Node Type']).includes('Sort')).length,
    looked: nodes
      .filter(read)
      .map(
        (node) => (number(node, 'Actual Rows') + number(node, 'Rows Removed by Filter')) * number(node, 'Actual Loops'),
      )
      .reduce((sum, n) => sum + n, 0),
  }
}
