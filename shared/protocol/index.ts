export * from './acts.ts';
export * from './changes.ts';
export * from './devices.ts';
export * from './papers.ts';
export * from './people.ts';
export * from './requests.ts';
export * from './rights.ts';
export * from './signature.ts';
