/** What the words of a step were taken to mean, behind a button that lists what else they could have been. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ChainAnswer } from '@/graph/chains/answer'
import { counted } from '@/graph/model/counted'
import { classNames } from '../../parts/class-names'
import floating from '../../parts/Floating.module.css'
import { Icon } from '../../parts/Icon'
import { KindGlyph } from '../../parts/KindGlyph'
import menuStyles from '../../parts/Menu.module.css'
import { Spoken } from '../../parts/Spoken'
import { useWorkspace } from '../session-context'
import styles from './AskedSteps.module.css'

type Step = ChainAnswer['steps'][number]

interface TakenForProps {
  step: Step
  onTake: (claim: string) => void
}

export function TakenFor({ step, onTake }: TakenForProps) {
  const claims = useWorkspace((state) => state.graph.claims)
  const [first] = step.claims
  if (!first)
    return <span className={styles.taken}>{step.text.trim() === '*' ? 'any claim' : 'no claim'}</span>
  const choices = [...step.claims, ...step.others]
  const kind = claims.get(first.id)?.kind
  return (
    <MenuTrigger>
      <Button className={styles.taken}>
        <Spoken>{`“${step.text}” was taken for`}</Spoken>
        {kind && <KindGlyph kind={kind} size={11} decorative />}
        <span className={styles.label}>
          {first.score < 1 && 'nearest: '}
          {first.label}
        </span>
        {step.claims.length > 1 && <span className={styles.more}>and {step.claims.length - 1} more</span>}
        {step.others.length > 0 && (
          <span className={styles.others}>{counted(step.others.length, 'other')}</span>
        )}
        <Spoken>Change it</Spoken>
        <Icon name="chevron-down" size={10} />
      </Button>
      <Popover
        className={classNames(floating.floating, menuStyles.popover)}
        offset={6}
        placement="bottom start"
      >
        <Menu aria-label="Take it for" className={menuStyles.menu} onAction={(key) => onTake(String(key))}>
          {choices.map(({ id, label }) => {
            const glyph = claims.get(id)?.kind
            return (
              <MenuItem key={id} id={id} textValue={label} className={menuStyles.item}>
                {glyph && <KindGlyph kind={glyph} />}
                <span className={menuStyles.label}>{label}</span>
              </MenuItem>
            )
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
