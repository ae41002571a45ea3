import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { Feature } from '../lib/feature.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { useCommandRegistry } from '../lib/hotkeys/useCommands.tsx';
import { useGo } from '../lib/navigation.ts';
import { useScan } from '../lib/scanner/useScan.tsx';
import { KeptFor } from '../lib/kept.tsx';
import { useDevice, useSession } from '../lib/session.ts';
import { Loading } from '../ui/index.ts';
import { DemonstrationBand } from './DemonstrationBand.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { KeyBar } from './KeyBar.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import { useAutoLock } from './useAutoLock.ts';
import { useFrameCommands, type Opened } from './useFrameCommands.ts';
import { useLinkHint } from './useLinkHint.ts';
import css from './Frame.module.css';

/** Where every task takes place: status above, places at the side, keys below, one task in the middle. */
export function Frame({ features }: { readonly features: readonly Feature[] }) {
  const t = useT();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [opened, setOpened] = useState<Opened>();
  const main = useRef<HTMLElement>(null);
  const { agent } = useSession();
  useFrameCommands(features, setOpened);
  useAutoLock();
  useLinkHint();
  useScanAnywhere();
  useFocusOnArrival(main.current, path);
  return (
    <div className={css.frame}>
      <a href="#main" className={css.skip} onClick={(event) => focusMain(event, main.current)}>
        {t('app.skipToMain')}
      </a>
      {useDevice()?.demonstration && <DemonstrationBand />}
      <TopBar features={features} />
      <Rail features={features} path={path} />
      <main ref={main} id="main" className={css.main} tabIndex={-1}>
        <ErrorBoundary key={path}>
          <Suspense fallback={<Loading />}>
            <KeptFor owner={agent.number}>
              <Outlet />
            </KeptFor>
          </Suspense>
        </ErrorBoundary>
      </main>
      <KeyBar />
      <Palette isOpen={opened === 'palette'} onClose={() => setOpened(undefined)} />
      <HelpSheet isOpen={opened === 'help'} onClose={() => setOpened(undefined)} />
    </div>
  );
}

function focusMain(event: { preventDefault: () => void }, main: HTMLElement | null): void {
  event.preventDefault(); // the address is the router's
  main?.focus();
}

/** What nobody asked for goes to the search, unless a dialog is open. */
function useScanAnywhere(): void {
  const go = useGo();
  const registry = useCommandRegistry();
  useScan((text) => {
    if (registry.isModal) return;
    go('/recherche', { q: text });
  });
}

/** A screen may come in pieces: its code, then its answer. */
const ARRIVAL_MS = 3000;

/** A new screen that takes no focus by itself gets it on its title, so that it is read and Tab starts there. */
function useFocusOnArrival(main: HTMLElement | null, path: string): void {
  useEffect(() => {
    let frame = 0;
    const look = (now: number, until = now + ARRIVAL_MS) => {
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body || activeElement === main;
      if (isLost) main?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      if (now < until) frame = requestAnimationFrame((next) => look(next, until));
    };
    frame = requestAnimationFrame((now) => look(now));
    return () => cancelAnimationFrame(frame);
  }, [main, path]);
}
