import { HouseDelays } from '../../../shared/domain/reminders/index.ts';
import type { AppHandlers } from '../../ipc/dispatcher.ts';
import { createReminders, type RemindersPorts } from './reminders.service.ts';

interface Ports extends Omit<RemindersPorts, 'house'> {
  /** `resources/reference/reminders.json`, as it was read. */
  readonly house: unknown;
}
const PAGE = 30;

/** Files that sleep, and after how many days this workstation says so. */
export function openReminders(ports: Ports) {
  const reminders = createReminders({ ...ports, house: HouseDelays.parse(ports.house) });
  const handlers = {
    'care.reminders': ({ kind, after }) => reminders.list({ kind, after, limit: PAGE }),
    'care.reminderCounts': () => reminders.counts(),
    'care.reminderDelays': () => reminders.delays(),
    'care.setReminderDelays': ({ delays }, { agent }) => reminders.setDelays(agent, delays),
  } satisfies Partial<AppHandlers>;
  return { handlers, countSleeping: () => reminders.counts() };
}
