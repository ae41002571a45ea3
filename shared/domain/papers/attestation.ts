import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import {
  BilingualText,
  ManagingBody,
  PaperBranch,
  PaperDependant,
  PaperDetail,
  PaperNumber,
  PaperPerson,
  SealText,
} from './common.ts';

/** Attests a registration: who, under which number and scheme, since when, with which family declared. */
export const AttestationData = z.object({
  /** Typed by who wants to check the paper without a reader. */
  reference: z.string().max(40),
  issuedOn: PlainDate,
  body: ManagingBody,
  branch: PaperBranch,
  person: PaperPerson,
  number: PaperNumber,
  scheme: BilingualText,
  category: BilingualText.nullable(),
  details: z.array(PaperDetail).max(20),
  registeredOn: PlainDate,
  family: z.array(PaperDependant).max(40),
  seal: SealText,
});
export type AttestationData = z.output<typeof AttestationData>;
