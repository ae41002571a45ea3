export * from './kinds.ts';
export * from './views.ts';
