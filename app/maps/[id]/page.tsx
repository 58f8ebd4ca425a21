/** The page of one map: reads the map and where in it the address points, and hands both to the workspace. */
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { StoreAway } from '@/app/components/workspace/page-states/StoreAway'
import { Workspace } from '@/app/components/workspace/Workspace'
import { readPlace } from '@/lib/workspace/state/url-state'
import { loadMap } from './load-map'

interface MapPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MapPage({ params, searchParams }: MapPageProps) {
  const { id } = await params
  const map = await loadMap(id)
  if (map === 'unknown') notFound()
  if (map === 'away') return <StoreAway />
  const { document, version } = map
  const place = readPlace(toQuery(await searchParams))
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return <Workspace key={id} initial={{ document, version }} place={place} nonce={nonce} />
}

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const map = await loadMap((await params).id)
  if (map === 'unknown') return { title: 'No such map' }
  return { title: map === 'away' ? 'One moment' : map.document.map.title }
}

function toQuery(search: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) =>
      value === undefined ? [] : [value].flat().map((one): [string, string] => [key, one]),
    ),
  )
}
