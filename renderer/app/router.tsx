import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
} from '@tanstack/react-router';
import type { Feature, FeatureRoute } from '../lib/feature.ts';
import { isAmong } from '../lib/roles.ts';
import { useSession } from '../lib/session.ts';
import { Frame } from './Frame.tsx';

/** A screen, for those whom it is for; the others go home, as to a place that is not there. */
function Guarded({ screen: Screen, roles }: FeatureRoute) {
  const { role } = useSession().agent;
  return isAmong(roles, role) ? <Screen /> : <Navigate to="/" />;
}

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
    feature.routes.map((route) =>
      createRoute({ getParentRoute: () => root, path: route.path, component: () => <Guarded {...route} /> }),
    ),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    // Screens read their own queries: there is nothing to load before them.
    defaultPreload: false,
  });
}
