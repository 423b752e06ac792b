import { readdirSync } from 'node:fs'
import path from 'node:path'

/** What kind of address a route is. Personal ones show or change what one person said. */
export type Route = { readonly kind: 'public' | 'personal' | 'key' | 'probe'; readonly takes: 'GET' | 'POST' }

/** Every address of the product. A route that is not here fails its test, so that nothing opens unexamined. */
export const routes: Readonly<Record<string, Route>> = {
  '/': { kind: 'public', takes: 'GET' },
  '/accessibility': { kind: 'public', takes: 'GET' },
  '/help': { kind: 'public', takes: 'GET' },
  '/kitchen': { kind: 'public', takes: 'GET' },
  '/method': { kind: 'public', takes: 'GET' },
  '/privacy': { kind: 'public', takes: 'GET' },
  '/sample': { kind: 'public', takes: 'GET' },
  '/livez': { kind: 'probe', takes: 'GET' },
  '/readyz': { kind: 'probe', takes: 'GET' },
  '/start': { kind: 'public', takes: 'POST' },
  '/resume/[key]': { kind: 'key', takes: 'GET' },
  '/resume/[key]/open': { kind: 'key', takes: 'GET' },
  '/a/[assessment]': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/q/[question]': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/check': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/save': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/report': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/report/[version]': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/answers': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/submission': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/deletion': { kind: 'personal', takes: 'POST' },
}

/** Addresses of one kind, with the parts in brackets filled in. */
export function addresses(
  kind: Route['kind'],
  takes: Route['takes'],
  parts: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(routes)
    .filter(([, route]) => route.kind === kind && route.takes === takes)
    .map(([pattern]) => pattern.replaceAll(/\[(\w+)\]/g, (_, part: string) => parts[part] ?? 'x'))
}

/** The routes that stand in the app's folder, found by their files. */
export function routesInTree(): string[] {
  const app = path.resolve(import.meta.dirname, '../../../app')
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file.replaceAll(path.sep, '/')))
    .map((file) => `/${path.dirname(file).replaceAll(path.sep, '/')}`)
    .map((folder) => folder.replaceAll(/\/(\([^)]*\)|\.)(?=\/|$)/g, '') || '/')
    .sort()
}
