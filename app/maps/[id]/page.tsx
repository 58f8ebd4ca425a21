/** The page of one map: reads the map and where in it the address points, and hands both to the workspace. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { openService } from '@/app/api/running-store'
import { StoreAway } from '@/app/components/workspace/page-states/StoreAway'
import { Workspace } from '@/app/components/workspace/Workspace'
import { ThroughlineError } from '@/graph/errors'
import { mapIdSchema } from '@/graph/model/ids'
import { readPlace } from '@/lib/workspace/url-state'
import type { LoadedMap } from '@/lib/workspace/workspace-server'

interface MapPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MapPage({ params, searchParams }: MapPageProps) {
  const { id } = await params
  const map = await load(id)
  if (map === 'unknown') notFound()
  if (map === 'away') return <StoreAway />
  return <Workspace key={id} initial={map} place={readPlace(toQuery(await searchParams))} />
}

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const map = await load((await params).id)
  if (map === 'unknown') return { title: 'No such map' }
  return { title: map === 'away' ? 'One moment' : map.document.map.title }
}

/** Once a request, for the page and its title. */
const load = cache(async (id: string): Promise<LoadedMap | 'unknown' | 'away'> => {
  const known = mapIdSchema.safeParse(id)
  if (!known.success) return 'unknown'
  try {
    const { document, version } = await (await openService()).get(known.data)
    return { document, version }
  } catch (error) {
    if (error instanceof ThroughlineError && error.code === 'unknown-map') return 'unknown'
    if (error instanceof ThroughlineError && error.code === 'store-unavailable') return 'away'
    throw error
  }
})

function toQuery(search: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) =>
      value === undefined ? [] : [value].flat().map((one): [string, string] => [key, one]),
    ),
  )
}
