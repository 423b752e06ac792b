import { readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * What kind of address a route is. Personal ones show or change what one person said; files are the same to take away,
 * and what a device asks for is no page.
 */
export type Route = {
  readonly kind: 'public' | 'personal' | 'file' | 'device' | 'key' | 'probe'
  readonly takes: 'GET' | 'POST'
}

/** Every address of the product. A route that is not here fails its test, so that nothing opens unexamined. */
export const routes: Readonly<Record<string, Route>> = {
  '/': { kind: 'public', takes: 'GET' },
  '/accessibility': { kind: 'public', takes: 'GET' },
  '/help': { kind: 'public', takes: 'GET' },
  '/kitchen': { kind: 'public', takes: 'GET' },
  '/method': { kind: 'public', takes: 'GET' },
  '/method/vendors': { kind: 'public', takes: 'GET' },
  '/privacy': { kind: 'public', takes: 'GET' },
  '/sample': { kind: 'public', takes: 'GET' },
  '/offline': { kind: 'public', takes: 'GET' },
  '/sw.js': { kind: 'probe', takes: 'GET' },
  '/livez': { kind: 'probe', takes: 'GET' },
  '/readyz': { kind: 'probe', takes: 'GET' },
  '/start': { kind: 'public', takes: 'POST' },
  '/vendors': { kind: 'public', takes: 'POST' },
  '/vendors/new': { kind: 'public', takes: 'GET' },
  '/resume/[key]': { kind: 'key', takes: 'GET' },
  '/resume/[key]/open': { kind: 'key', takes: 'GET' },
  '/a/[assessment]': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/q/[question]': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/q/[question]/next': { kind: 'device', takes: 'GET' },
  '/a/[assessment]/copy': { kind: 'device', takes: 'GET' },
  '/a/[assessment]/check': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/save': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/report': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/report/[version]': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/report/what-if': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/report/what-if/[number]': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/what-ifs': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/what-ifs/[number]/deletion': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/compare': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/again': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/correction': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/share': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/shares': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/shares/[share]/revocation': { kind: 'personal', takes: 'POST' },
  '/r/[token]': { kind: 'key', takes: 'GET' },
  '/r/[token]/pdf': { kind: 'key', takes: 'GET' },
  '/r/[token]/docx': { kind: 'key', takes: 'GET' },
  '/r/[token]/summary': { kind: 'key', takes: 'GET' },
  '/r/[token]/view': { kind: 'key', takes: 'POST' },
  '/v/[token]': { kind: 'key', takes: 'GET' },
  '/v/[token]/answers': { kind: 'key', takes: 'POST' },
  '/v/[token]/sending': { kind: 'key', takes: 'POST' },
  '/v/[token]/view': { kind: 'key', takes: 'POST' },
  '/a/[assessment]/vendors': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/vendors/new': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/vendors/[vendor]': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/vendors/[vendor]/call': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/vendors/[vendor]/sheet': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/vendors/[vendor]/ask': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/vendors/[vendor]/ask/calendar': { kind: 'file', takes: 'GET' },
  '/a/[assessment]/vendor-records': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/vendors/[vendor]/details': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/vendors/[vendor]/answers': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/vendors/[vendor]/calls': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/vendors/[vendor]/removal': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/vendors/[vendor]/restoration': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/vendors/[vendor]/links': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/vendors/[vendor]/links/revocation': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/vendors/[vendor]/links/reminder': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/follow-up': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/follow-up/answers': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/follow-up/calendar': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/money': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/plan': { kind: 'personal', takes: 'POST' },
  '/a/[assessment]/report/[version]/calendar': { kind: 'file', takes: 'GET' },
  '/a/[assessment]/report/[version]/contract': { kind: 'file', takes: 'GET' },
  '/a/[assessment]/report/[version]/docx': { kind: 'file', takes: 'GET' },
  '/a/[assessment]/report/[version]/interview': { kind: 'personal', takes: 'GET' },
  '/a/[assessment]/report/[version]/pdf': { kind: 'file', takes: 'GET' },
  '/a/[assessment]/report/[version]/summary': { kind: 'file', takes: 'GET' },
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
