/** The page goes by the name of the map, also when that changes: the server has given it the one it had. */
import { useEffect } from 'react'
import { pageTitle } from '../parts/page-title'
import { useWorkspace } from './session-context'

export function useTitle(): void {
  const title = useWorkspace((state) => state.live.info.title)
  useEffect(() => {
    document.title = pageTitle(title)
  }, [title])
}
