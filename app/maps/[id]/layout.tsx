/**
 * What is asked before anything of a map's page is sent: whether there is such a map. Once a page has begun, with the
 * words that it is being opened, its status can no longer be 404.
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
