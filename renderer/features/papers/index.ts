import { lazy } from 'react';
import { COUNTER_ROLES } from '../../lib/roles.ts';
import type { printPages as PrintPages } from './pdf/print-pages.ts';

export { allowedPapers, issuesPapers, lacksPhoto, type Reason } from './model.ts';
export { MissingPapersButton, RefusalButton } from './components/LetterButtons.tsx';
export { bytesOf } from './pdf/bytes.ts';
export { useIssue } from './queries.ts';

/** Drawing a paper takes a reader of PDF, which is large: it comes with the first paper that is printed. */
export const printPages: typeof PrintPages = async (...paper) =>
  (await import('./pdf/print-pages.ts')).printPages(...paper);

/** Papers to look at, print and save; and the three that a person leaves a registration with. */
export const papers = {
  id: 'papers',
  routes: [
    {
      path: '/papiers/$kind/$actId',
      screen: lazy(async () => ({ default: (await import('./screens/PaperScreen.tsx')).PaperScreen })),
      roles: COUNTER_ROLES,
    },
    {
      path: '/non-immatriculation',
      screen: lazy(async () => ({
        default: (await import('./screens/NonRegistrationScreen.tsx')).NonRegistrationScreen,
      })),
      roles: COUNTER_ROLES,
    },
    {
      // where a registration goes once it is submitted
      path: '/visite/$personId/$actId',
      screen: lazy(async () => ({ default: (await import('./screens/VisitScreen.tsx')).VisitScreen })),
      roles: COUNTER_ROLES,
    },
  ],
} as const;
