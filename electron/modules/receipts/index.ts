export { takeReference } from './series.repo.ts';
