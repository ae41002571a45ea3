import { z } from 'zod';
import { LegalPiece } from '../legal/index.ts';

/** `resources/schemes/mutuelles.json`: the mutuals of the public sector. */
export const Mutuelle = LegalPiece.omit({ asked: true });

/**
 * `resources/schemes/papers.json`: what only some schemes ask of the insured. With names: a paper of their own. Without: a paper
 * of `resources/legal/pieces.json` that only they ask.
 */
export const SchemePaper = Mutuelle.extend({
  schemes: z.array(z.string()).min(1),
  fr: Mutuelle.shape.fr.optional(),
  ar: Mutuelle.shape.ar.optional(),
});
