import type { AppHandlers } from '../../ipc/dispatcher.ts';
import { countDay } from './day.repo.ts';
import { createDays, type DayPorts } from './days.service.ts';
import { createFigures, type FiguresPorts } from './figures.service.ts';

export { listAnchors } from './days.repo.ts';
export type { DayScope, DaySource } from './source.ts';

export const dayHandlers = (ports: DayPorts & Pick<FiguresPorts, 'queueFigures'>) => {
  const { db, clock } = ports;
  const days = createDays(ports);
  const figures = createFigures(ports);
  return {
    'day.summary': () => {
      const on = clock.today();
      const { registrations, dependants, papers, deposits, requested, ...waits } = countDay(db, on);
      const counted = { registrations, dependants, papers, deposits, requested };
      return { on, ...counted, toLookAt: waits.to_look_at, waiting: waits.waiting };
    },
    'day.get': () => days.get(),
    'day.open': (wish, { agent }) => days.open(agent, wish),
    'day.saveTyped': (typed) => days.saveTyped(typed),
    'day.close': (wish, { agent }) => days.close(agent, wish),
    'day.report': ({ actId }) => ports.render(actId),
    'day.printReport': ({ actId }, { agent }) => ports.print(agent, actId),
    'day.list': (page) => days.list(page),
    'day.figures': ({ span }) => figures.get(span),
    'day.exportFigures': (wish, { agent }) => figures.exportFile(agent, wish),
    'day.exportWorkbook': (wish, { agent }) => figures.exportWorkbook(agent, wish),
  } satisfies Partial<AppHandlers>;
};
