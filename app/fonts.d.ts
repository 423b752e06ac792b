/** A font file imported by a module is its address once built. */
declare module '*.woff2' {
  const address: string
  export default address
}
