/** Where the built app is served during the browser tests. */
export const origin = `http://localhost:${process.env.E2E_PORT || 3210}`

/** The headers of a request that a page of ours would send. */
export const fromOurPage = { origin, 'sec-fetch-site': 'same-origin' }
