import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { CommandLayer } from '../lib/hotkeys/useCommands.tsx';
import { useT } from '../lib/i18n/I18n.tsx';
import { IconButton } from './Button.tsx';
import css from './overlay.module.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  /** Escape, the cross, or a click outside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 's' | 'm' | 'l';
  /** For a question that must be answered: no click outside, said as an alert. */
  readonly isAlert?: boolean;
}

/** A question above the page. Never one above another. */
export function Dialog({ isOpen, onClose, size = 'm', isAlert = false, ...content }: DialogProps) {
  return (
    <ModalOverlay
      className={css.veil}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isAlert}
    >
      <Modal className={cx(css.box, css[size])}>
        <Content {...content} onClose={onClose} role={isAlert ? 'alertdialog' : 'dialog'} />
      </Modal>
    </ModalOverlay>
  );
}

export interface SideSheetProps extends Omit<DialogProps, 'size' | 'isAlert'> {
  readonly isWide?: boolean;
}

/** Something to look up at the end side, without leaving the form. */
export function SideSheet({ isOpen, onClose, isWide = false, ...content }: SideSheetProps) {
  return (
    <ModalOverlay
      className={cx(css.veil, css.sheetVeil)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={cx(css.box, css.sheet, isWide && css.wide)}>
        <Content {...content} onClose={onClose} role="dialog" isReading />
      </Modal>
    </ModalOverlay>
  );
}

interface ContentProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly role: 'dialog' | 'alertdialog';
  /** Something to read, which may be longer than the window: the keyboard can scroll it. */
  readonly isReading?: boolean;
}

function Content({ title, children, actions, onClose, role, isReading = false }: ContentProps) {
  const t = useT();
  return (
    <AriaDialog className={css.dialog} role={role}>
      <CommandLayer>
        <header className={css.head}>
          <Heading slot="title" level={2} className={css.title}>
            {title}
          </Heading>
          <IconButton icon={X} label={t('ui.close')} keys="Escape" onPress={onClose} />
        </header>
        <div className={css.body} {...(isReading ? { tabIndex: 0 } : {})}>
          {children}
        </div>
        {actions && <footer className={css.foot}>{actions}</footer>}
      </CommandLayer>
    </AriaDialog>
  );
}
