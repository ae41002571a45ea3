export { FirstAccess } from './components/FirstAccess.tsx';
export { mayGetAccess } from './model.ts';
