'use client'

import { Problem } from '@/components/shell/problem'

export default function ServiceProblem({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <Problem digest={error.digest} retry={retry} />
}
