import { useEffect, useState } from 'react'
import { isFresh, type KeptList } from '@/components/waiting/kept-list'
import { forgetList, lastList } from '@/components/waiting/shelf'
import { KeptInbox } from './kept-inbox'
import { NoConnection } from './no-connection'
import { OfflineStudio } from './offline-studio'

/** The inbox as it was seen last on this device. */
export function OfflineInbox() {
  const [list, setList] = useState<KeptList | null>()
  useEffect(() => {
    void lastList()
      .catch(() => null)
      .then((found) => {
        if (found === null || isFresh(found, Date.now())) return setList(found)
        void forgetList()
        setList(null)
      })
  }, [])
  if (list === undefined) return <NoConnection waiting />
  return list === null ? <OfflineStudio kept={false} /> : <KeptInbox list={list} />
}
