import { build } from 'vite';
import { verifyPage } from '../vite/verify-page.ts';

/** Builds the public page into `out/verify`. */
await build({ ...verifyPage, logLevel: 'warn' });
