// Imported first by every command, so that an old Node is told in a sentence before newer code is reached.
const wanted = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(`Seam Gauge needs Node ${wanted.join('.')} or newer. This is Node ${process.versions.node}.`)
  process.exit(1)
}
