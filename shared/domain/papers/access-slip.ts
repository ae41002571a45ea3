import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { SECRET_PATTERN } from '../access/index.ts';
import { ManagingBody, PaperBranch, PaperNames, PaperNumber } from './common.ts';

/** The sealed slip that opens the portal for the first time. */
export const AccessSlipData = z.object({
  reference: z.string().max(40),
  issuedOn: PlainDate,
  body: ManagingBody,
  branch: PaperBranch,
  person: PaperNames,
  number: PaperNumber,
  secret: z.string().regex(SECRET_PATTERN),
  /** True when an earlier slip no longer opens. */
  replaces: z.boolean(),
});
export type AccessSlipData = z.output<typeof AccessSlipData>;
