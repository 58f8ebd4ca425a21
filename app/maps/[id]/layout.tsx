/**
 * What is asked before anything of a map's page is sent: whether there is such a map. Once a page has begun its status
 * can no longer be 404. Its page is sent whole, with no word before it that the map is being opened: React holds back
 * what takes the place of such words for 300 ms, so that nothing flickers.
 */
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { openService } from '@/app/api/running-store'
import { ThroughlineError } from '@/graph/errors'
import { mapIdSchema } from '@/graph/model/ids'

interface MapLayoutProps {
  params: Promise<{ id: string }>
  children: ReactNode
}

export default async function MapLayout({ params, children }: MapLayoutProps) {
  const { id } = await params
  if (!(await isThere(id))) notFound()
  return children
}

/** A store that is away may have it: the page says that it is away. */
async function isThere(id: string): Promise<boolean> {
  const known = mapIdSchema.safeParse(id)
  if (!known.success) return false
  try {
    await (await openService()).version(known.data)
    return true
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    return error.code !== 'unknown-map'
  }
}
