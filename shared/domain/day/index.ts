export * from './counters.ts';
export { reconcile, type Difference, type Reconciled } from './reconcile.ts';
export { DayReportSaid } from './said.ts';
export * from './views.ts';
