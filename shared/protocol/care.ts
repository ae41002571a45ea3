import { z } from 'zod';
import { CareFileStory } from '../domain/care/record.ts';

/** More nobody reads at a desk; the last ones come first. */
export const CARE_FILES_MAX = 100;
/** `GET /v1/people/{id}/care-files`: the care files of an insured person and of the family, wherever they were left. */
export const CareFilesTold = z.object({ files: z.array(CareFileStory).max(CARE_FILES_MAX) });
export type CareFilesTold = z.output<typeof CareFilesTold>;
