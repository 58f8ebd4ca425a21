'use client'
/** The store cannot be reached: says so, and looks again by itself. */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Button } from '../../parts/Button'
import { PageState } from './PageState'

/** Milliseconds between two tries. */
const pause = 5_000

export function StoreAway() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), pause)
    return () => clearInterval(timer)
  }, [router])
  return (
    <PageState title="The store is away">
      <p role="status">
        The database that keeps the maps does not answer. Nothing is lost; this page opens the map as soon as
        it is back.
      </p>
      <p>
        <Button onPress={() => router.refresh()}>Try now</Button>
      </p>
    </PageState>
  )
}
