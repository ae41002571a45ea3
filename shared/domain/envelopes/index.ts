export * from './care-events.ts';
export * from './code.ts';
export * from './life.ts';
export * from './places.ts';
export * from './reception.ts';
export * from './record.ts';
export * from './scanned.ts';
export * from './views.ts';
