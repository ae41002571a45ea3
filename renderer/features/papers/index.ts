import { lazy } from 'react';
import { COUNTER_ROLES, DESK_ROLES } from '../../lib/roles.ts';
import type { drawPages as DrawPages } from './pdf/draw-pages.ts';
import type { printPages as PrintPages } from './pdf/print-pages.ts';

export { allowedPapers, issuesPapers, lacksPhoto, type Reason } from './model.ts';
export { MissingPapersButton, RefusalButton } from './components/LetterButtons.tsx';
export { bytesOf } from './pdf/bytes.ts';
export { useIssue } from './queries.ts';
export { usePaperAtOnce } from './usePaperAtOnce.ts';

/** A paper on the screen; it comes with the first one, as its reader is large. */
export const PdfView = lazy(async () => ({ default: (await import('./components/PdfView.tsx')).PdfView }));

/** Drawing a paper takes a reader of PDF, which is large: it comes with the first paper that is printed. */
export const printPages: typeof PrintPages = async (...paper) =>
  (await import('./pdf/print-pages.ts')).printPages(...paper);

/** The pages of somebody else's PDF as pictures, in memory, the first `limit` of them. */
export const drawPages: typeof DrawPages = async (...pdf) =>
  (await import('./pdf/draw-pages.ts')).drawPages(...pdf);

/** Papers to look at, print and save; and the three that a person leaves a registration with. */
export const papers = {
  id: 'papers',
  routes: [
    {
      path: '/papiers/$kind/$actId',
      screen: lazy(async () => ({ default: (await import('./screens/PaperScreen.tsx')).PaperScreen })),
      roles: DESK_ROLES,
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
