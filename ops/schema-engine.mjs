#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which the CLI would download before every command. It is the same
// engine, compiled to WASM and installed from npm, spoken to in JSON lines as the native one is. prisma.config.ts
// names this file in PRISMA_SCHEMA_ENGINE_BINARY.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { pathToFileURL } from 'node:url'

import { ensureDatabaseOf, onConnection } from './database.mjs'
import { openAdapters } from './schema-engine/adapters.mjs'
import { readArguments } from './schema-engine/arguments.mjs'
import { databaseOf } from './schema-engine/datasource.mjs'

const require = createRequire(import.meta.url)
const { command, datamodels, datasource, version } = readArguments(process.argv.slice(2))

if (version) console.log(`schema-engine-cli ${require('@prisma/engines-version').enginesVersion}`)
else if (command) await runCommand()
else await answerRequests()

/** `cli can-connect-to-database` and `cli create-database`: the answer is the exit code, the reason a line of JSON. */
async function runCommand() {
  note('INFO', { message: 'Starting schema engine CLI' }) // the caller passes over the first line
  const database = await databaseOf(datasource)
  try {
    if (command === 'create-database') await ensureDatabaseOf(database.url)
    else await onConnection(database.url, () => {})
  } catch (error) {
    const missing = error.cause?.code === '3D000'
    note('ERROR', { message: error.message, error_code: missing ? 'P1003' : 'P1001', is_panic: false })
    process.exitCode = 1
  }
  await database.stop()
}

function note(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

async function answerRequests() {
  let panic
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) }
  const database = await databaseOf(datasource)
  const adapters = openAdapters(database.url, datasource.shadowDatabaseUrl)
  const engine = await load(adapters.factory)
  const prints = new Map()

  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const print = (content) => {
    const id = 1_000_000 + prints.size
    const printed = new Promise((resolve) => prints.set(id, resolve))
    send({ id, method: 'print', params: { content } })
    return printed
  }
  const answer = async ({ id, method, params }) => {
    try {
      send({ id, result: (await ask(engine, method, params, print)) ?? null })
    } catch (error) {
      const data = {
        is_panic: Boolean(panic),
        message: panic ?? error.message,
        error_code: error.code,
        meta: error.meta,
      }
      send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
    }
  }

  const waiting = new Set()
  const lines = readline.createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    if (!line.trim()) return
    const message = JSON.parse(line)
    if (message.method === undefined) return prints.get(message.id)?.() // the CLI has printed
    const answered = answer(message).finally(() => waiting.delete(answered))
    waiting.add(answered)
  })
  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    await Promise.all(waiting)
    await adapters.close()
    await database.stop()
    process.exit()
  }
  lines.once('close', close)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, close) // the CLI ends us with one
}

async function ask(engine, method, params, print) {
  if (method === 'getDatabaseVersion') return engine.version(params)
  if (method === 'diff') {
    const { stdout, ...rest } = await engine.diff(params)
    if (stdout) await print(stdout)
    return { ...rest, stdout: null }
  }
  try {
    return await engine[method](params)
  } catch (error) {
    // After applyMigrations this build forgets how to reach its shadow database; devDiagnostic tells it again.
    if (!/external factory/.test(error.message ?? '') || !params?.migrationsList) throw error
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    return engine[method](params)
  }
}

async function load(factory) {
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  const module = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  const models = datamodels.length > 0 ? datamodels.map((file) => [file, readFileSync(file, 'utf8')]) : undefined
  return glue.SchemaEngine.new({ datamodels: models }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}
