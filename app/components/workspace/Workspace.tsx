'use client'
/**
 * The workspace: one screen for one map, and the one client boundary of its page. It makes the session and places the
 * parts; every part reads the session by itself.
 */
import { useEffect, useState } from 'react'
import { createPreviewer, startPreviewWorker } from '@/lib/workspace/question/previewer'
import { createSession } from '@/lib/workspace/session'
import type { Place } from '@/lib/workspace/state/url-state'
import type { LoadedMap } from '@/lib/workspace/sync/workspace-server'
import { listen } from '../parts/listen'
import { Canvas } from './Canvas'
import { Clipboard } from './Clipboard'
import { ChainBar } from './chain-bar/ChainBar'
import { AsideDialog } from './frame/AsideDialog'
import { AuthorDialog } from './frame/AuthorDialog'
import { ConflictDialog } from './frame/ConflictDialog'
import { KeysDialog } from './frame/KeysDialog'
import { Legend } from './frame/Legend'
import { MapInWords } from './frame/MapInWords'
import { Messages } from './frame/Messages'
import { Palette } from './frame/Palette'
import { PastBanner } from './frame/PastBanner'
import { RightPane } from './frame/RightPane'
import { TabBar } from './frame/TabBar'
import { WorkspaceHeader } from './frame/WorkspaceHeader'
import { LinkDialog } from './LinkDialog'
import { MoveDialog } from './MoveDialog'
import { QuickAdd } from './QuickAdd'
import { serverConnection } from './server-connection'
import { SessionProvider, useWorkspace } from './session-context'
import { LeftPane } from './source/LeftPane'
import { useAddress } from './use-address'
import { useFreshness } from './use-freshness'
import { useShortcuts } from './use-shortcuts'
import { useTitle } from './use-title'
import styles from './Workspace.module.css'

interface WorkspaceProps {
  initial: LoadedMap
  /** Where in the map the page was opened. */
  place: Place
  /** Of the page's content security policy. */
  nonce: string | undefined
}

export function Workspace({ initial, place, nonce }: WorkspaceProps) {
  const [beside] = useState(() => createPreviewer(startPreviewWorker))
  const [session] = useState(() =>
    createSession({
      initial,
      place,
      server: serverConnection(initial.document.map.id),
      answerHere: beside.answer,
      storage: typeof window === 'undefined' ? null : window.localStorage,
      tabStorage: typeof window === 'undefined' ? null : window.sessionStorage,
      newId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      delay(task, milliseconds) {
        const timer = setTimeout(task, milliseconds)
        return () => clearTimeout(timer)
      },
      onLeave: (task) => listen(window, { pagehide: task }),
    }),
  )
  useEffect(() => session.start(), [session])
  useEffect(() => beside.stop, [beside])
  return (
    <SessionProvider session={session}>
      <Frame nonce={nonce} />
    </SessionProvider>
  )
}

function Frame({ nonce }: Pick<WorkspaceProps, 'nonce'>) {
  useAddress()
  useShortcuts()
  useFreshness()
  useTitle()
  const tab = useWorkspace((state) => state.tab)
  const panel = useWorkspace((state) => state.panel)
  const isReading = useWorkspace((state) => state.selection !== null && state.panel === 'selection')
  const isSource = useWorkspace(({ source, graph }) => source !== null && graph.sources.has(source))
  return (
    <div
      className={styles.workspace}
      data-tab={tab}
      data-panel={panel}
      data-reading={isReading}
      data-source={isSource}
    >
      <WorkspaceHeader />
      <div className={styles.ask}>
        <ChainBar />
      </div>
      <PastBanner />
      <main className={styles.main}>
        <aside className={styles.left} aria-label={isSource ? 'Source' : 'Outline'}>
          <LeftPane />
        </aside>
        <section className={styles.centre} aria-label="Map">
          <div className={styles.canvas}>
            <Canvas nonce={nonce} />
          </div>
          <MapInWords />
          <Legend />
        </section>
        <aside className={styles.right} aria-label="Details" data-shortcut="details" tabIndex={-1}>
          <RightPane />
        </aside>
      </main>
      <TabBar />
      <QuickAdd />
      <LinkDialog />
      <MoveDialog />
      <KeysDialog />
      <AuthorDialog />
      <ConflictDialog />
      <AsideDialog />
      <Palette />
      <Clipboard />
      <Messages />
    </div>
  )
}
