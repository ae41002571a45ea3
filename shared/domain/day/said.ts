import type { z } from 'zod';
import { DayReportData } from '../papers/day-report.ts';

/** What the report of a day said, kept with its act: the same paper is drawn again. Its seal is made of them. */
export const DayReportSaid = DayReportData.omit({ reference: true, issuedOn: true, seal: true });
export type DayReportSaid = z.output<typeof DayReportSaid>;
