import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import type { Feature } from '../lib/feature.ts';
import { CommandsProvider } from '../lib/hotkeys/useCommands.tsx';
import { PreferencesProvider } from '../lib/Preferences.tsx';
import { createQueryClient, followTopics } from '../lib/queries.ts';
import { ScannerProvider } from '../lib/scanner/useScan.tsx';
import { Toasts } from '../ui/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Gate } from './Gate.tsx';

/** The whole page: preferences, language, queries, keys, scanner, then the gates and the frame. */
export function App({ features }: { readonly features: readonly Feature[] }) {
  const [client] = useState(createQueryClient);
  useEffect(() => followTopics(client), [client]);
  // The router’s addresses are in memory: only a window opened for one screen has an address of its own.
  const Alone = features
    .flatMap(({ windows = [] }) => windows)
    .find(({ path }) => path === window.location.pathname)?.screen;
  return (
    <PreferencesProvider>
      <QueryClientProvider client={client}>
        <CommandsProvider>
          <ScannerProvider>
            <ErrorBoundary>
              {Alone ? (
                <Suspense>
                  <Alone />
                </Suspense>
              ) : (
                <Gate features={features} />
              )}
            </ErrorBoundary>
            <Toasts />
          </ScannerProvider>
        </CommandsProvider>
      </QueryClientProvider>
    </PreferencesProvider>
  );
}
