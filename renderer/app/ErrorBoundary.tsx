import { Component, type ReactNode } from 'react';
import { RotateCw } from 'lucide-react';
import { useT } from '../lib/i18n/I18n.tsx';
import { Button, Notice } from '../ui/index.ts';
import css from './Frame.module.css';

interface State {
  readonly reference: string | undefined;
}

/** A fault in a screen stays in that screen: said with a reference, the rest goes on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { reference: undefined };

  static getDerivedStateFromError(): State {
    return { reference: crypto.randomUUID().slice(0, 8).toUpperCase() };
  }

  override componentDidCatch(fault: Error): void {
    // Said again with its reference, so that the shell's log and the screen tell of the same thing.
    reportError(new Error(`screen fault ${this.state.reference ?? ''}`, { cause: fault }));
  }

  override render(): ReactNode {
    const { reference } = this.state;
    if (reference === undefined) return this.props.children;
    return <Fallen reference={reference} onRetry={() => this.setState({ reference: undefined })} />;
  }
}

function Fallen({ reference, onRetry }: { readonly reference: string; readonly onRetry: () => void }) {
  const t = useT();
  return (
    <div className={css.fallen}>
      <Notice
        tone="refused"
        title={t('app.fault.title')}
        actions={
          <Button icon={RotateCw} onPress={onRetry}>
            {t('ui.retry')}
          </Button>
        }
      >
        {t('app.fault.text', { reference })}
      </Notice>
    </div>
  );
}
