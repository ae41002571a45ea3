import { z } from 'zod';
import { PaperInstant, PaperPerson } from './common.ts';
import { letter } from './letter.ts';

/** Attests that nobody is registered with this identity document, as the central answered at an hour. */
export const NonRegistrationData = z.object({ ...letter, person: PaperPerson, checkedAt: PaperInstant });
export type NonRegistrationData = z.output<typeof NonRegistrationData>;
