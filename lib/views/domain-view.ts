/** One record of the name system, as somebody types it where they manage theirs. */
export type RecordView = { readonly type: 'TXT' | 'CNAME'; readonly name: string; readonly value: string }

/** A host of a workspace, as its settings page shows it. Moments are ISO texts. */
export type DomainView = {
  readonly id: string
  readonly host: string
  readonly verifiedOn: string | null
  readonly checkedAt: string | null
  /** What the last check found missing, in words. */
  readonly problem: string | null
  /** Either of these shows whose the host is; no CNAME where our own address has no name. */
  readonly proofs: readonly RecordView[]
  /** What leads the host here; null where our own address has no name. */
  readonly leads: RecordView | null
}

type Claimed = {
  readonly id: string
  readonly host: string
  readonly token: string
  readonly checkedAt: Date | null
  readonly problem: string | null
  readonly verifiedAt: Date | null
}

/**
 * A host with the records it needs.
 * @param home the host of `APP_URL`, without a port
 */
export function domainView({ id, host, token, checkedAt, problem, verifiedAt }: Claimed, home: string): DomainView {
  const name = `_seam-gauge.${host}`
  const isNamed = !/^\[|^[\d.]+$/.test(home)
  return {
    ...{ id, host, problem },
    verifiedOn: verifiedAt?.toISOString() ?? null,
    checkedAt: checkedAt?.toISOString() ?? null,
    proofs: [
      { type: 'TXT', name, value: token },
      ...(isNamed ? [{ type: 'CNAME' as const, name, value: `${token}.${home}` }] : []),
    ],
    leads: isNamed ? { type: 'CNAME', name: host, value: home } : null,
  }
}
