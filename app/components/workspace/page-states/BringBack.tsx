'use client'
/** Brings back the map that this page's address names, where it was deleted not long ago. */
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { ThroughlineError } from '@/graph/errors'
import { mapIdSchema } from '@/graph/model/ids'
import { createClient } from '@/lib/api-client/client'
import { Button } from '../../parts/Button'

export function BringBack() {
  const id = mapIdSchema.safeParse(usePathname().split('/')[2])
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  if (!id.success) return null
  const map = id.data

  async function bringBack() {
    setBusy(true)
    try {
      await createClient().restore(map)
      window.location.reload()
    } catch (error) {
      setBusy(false)
      const isGone = error instanceof ThroughlineError && error.code === 'unknown-map'
      setSaid(
        isGone
          ? `No map “${map}” was deleted here in the last 30 days.`
          : 'The server is away. Try again in a moment.',
      )
    }
  }

  return (
    <>
      <p>
        <Button isDisabled={isBusy} onPress={() => void bringBack()}>
          Bring it back
        </Button>
      </p>
      <p role="status">{said}</p>
    </>
  )
}
