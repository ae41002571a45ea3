import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
} from '@tanstack/react-router';
import type { Feature } from '../lib/feature.ts';
import { Frame } from './Frame.tsx';

/**
 * The router of one session. Its history is in memory only: addresses hold names and numbers of people, and a browser
 * would write them to the disk.
 */
export function createAppRouter(features: readonly Feature[]) {
  const root = createRootRoute({
    component: () => <Frame features={features} />,
    notFoundComponent: () => <Navigate to="/" />,
  });
  const routes = features.flatMap((feature) =>
    feature.routes.map(({ path, screen: Screen }) =>
      createRoute({ getParentRoute: () => root, path, component: () => <Screen /> }),
    ),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    // Screens read their own queries: there is nothing to load before them.
    defaultPreload: false,
  });
}
