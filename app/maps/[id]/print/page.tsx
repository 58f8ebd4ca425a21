/** A map as it goes on paper: the outline with numbers, the sources and the notes, drawn on the server. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintedPage } from '@/app/components/print/PrintedPage'
import { StoreAway } from '@/app/components/workspace/page-states/StoreAway'
import { printedMap } from '@/graph/formats/printed-map'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { loadMap } from '../load-map'

interface PrintPageProps {
  params: Promise<{ id: string }>
}

export default async function PrintPage({ params }: PrintPageProps) {
  const map = await loadMap((await params).id)
  if (map === 'unknown') notFound()
  if (map === 'away') return <StoreAway />
  const { document, version, updatedAt } = map
  const graph = ArgumentGraph.fromDocument(document)
  return <PrintedPage id={graph.info.id} map={printedMap(graph)} version={version} updatedAt={updatedAt} />
}

export async function generateMetadata({ params }: PrintPageProps): Promise<Metadata> {
  const map = await loadMap((await params).id)
  if (map === 'unknown') return { title: 'No such map' }
  return { title: map === 'away' ? 'One moment' : `${map.document.map.title}: outline` }
}
