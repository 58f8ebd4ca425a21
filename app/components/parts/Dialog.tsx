/** A dialog over the page: it has a title and takes the focus. Esc closes it, unless a choice has to be made. */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'

interface DialogProps {
  title: string
  isOpen: boolean
  /** Left out where one has to choose: then neither Esc nor a press beside it closes it. */
  onClose?: () => void
  /** 440, 600 or 1080 wide. */
  size?: 'narrow' | 'wide' | 'widest'
  children: ReactNode
}

export function Dialog({ title, isOpen, onClose, size = 'narrow', children }: DialogProps) {
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose?.()
      }}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {onClose && <IconButton icon="close" label="Close" small onPress={onClose} />}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The buttons at the foot of a dialog: the one that does it stands last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
