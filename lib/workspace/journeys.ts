/** Going to another place of the map: back, forward, a link, the address that the page was opened at. */
import type { History } from './history/history'
import type { Questions } from './question/questions'
import type { StateCell } from './state/state-cell'
import { type Place, placeOf } from './state/url-state'
import type { WorkspaceState } from './state/workspace-state'

interface JourneySettings {
  state: StateCell<WorkspaceState>
  questions: Questions
  history: History
}

export interface Journeys {
  goTo(place: Place): Promise<void>
  /** Shows what of the first place has to be asked for: an earlier state, an answer. */
  arrive(): void
}

export function createJourneys({ state, questions, history }: JourneySettings): Journeys {
  let journeys = 0

  /** Shows the place, all but its question. */
  function settle(place: Place): void {
    const { question: _question, chain: _chain, past, ...view } = place
    state.set(view)
    if (past !== state.get().past) void history.lookAt(past)
  }

  /** Asks the question of the place, and shows the rest of it once the answer is there. */
  function askAt(place: Place): void {
    void questions.ask(place.question, place.chain).then(() => {
      if (state.get().asked === place.question) settle(place)
    })
  }

  return {
    async goTo(place) {
      journeys += 1
      const own = journeys
      const { asked } = state.get()
      const answered =
        place.question === '' || place.question === asked
          ? undefined
          : questions.ask(place.question, place.chain)
      if (place.question === '') questions.clear()
      if (!answered) state.set({ shownChain: place.chain })
      settle(place)
      await answered
      // Meanwhile one may have gone on to another place.
      if (answered && own === journeys) settle(place)
    },
    arrive() {
      const { question, asked, asking, answer, past } = state.get()
      if (past !== null) void history.lookAt(past)
      if (question !== '' && question === asked && !asking && answer === null) askAt(placeOf(state.get()))
    },
  }
}
