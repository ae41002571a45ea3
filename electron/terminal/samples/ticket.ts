import { plainDate } from '../../../shared/kernel/plain-date.ts';
import type { TicketData } from '../../../shared/domain/papers/index.ts';
import { aBranch } from './base.ts';

export const aTicket: TicketData = {
  name: 'D 012',
  reason: { fr: 'Famille ou changement de situation', ar: 'الأسرة أو تغيير الوضعية' },
  branch: aBranch,
  drawn: { day: plainDate('2026-03-02'), time: '10:42' },
  waitingBefore: 12,
};
