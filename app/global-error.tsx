'use client'

import './globals.css'
import { Problem } from '@/components/shell/problem'

export default function GlobalProblem({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <Problem digest={error.digest} retry={retry} />
      </body>
    </html>
  )
}
