/** What the CLI asked of the engine. Options we have no use for are passed over with their values. */
export function readArguments(argv) {
  const read = { datamodels: [], datasource: {}, command: undefined, version: false }
  const rest = [...argv]
  while (rest.length > 0) {
    const name = rest.shift()
    if (name === '--version' || name === '-V') read.version = true
    else if (name === '--datamodels') read.datamodels.push(rest.shift())
    else if (name === '--datasource') read.datasource = JSON.parse(rest.shift())
    else if (name === 'cli') read.command = rest.shift()
    else if (name.startsWith('--')) rest.shift()
  }
  return read
}
