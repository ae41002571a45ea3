export {
  callKey,
  measureActs,
  measureAgents,
  measureAll,
  measureReasons,
  quantile,
  secondsBetween,
  type ActsOfCalls,
} from './measures.ts';
export {
  beforeOf,
  callBack,
  callNext,
  draw,
  emptyQueue,
  end,
  presentIn,
  recall,
  TICKETS_A_LETTER,
  transfer,
  waitingIn,
  type Queue,
  type Step,
} from './queue.ts';
export { openCall, ReasonLetter, Ticket, ticketName, type CallOutcome } from './ticket.ts';
export {
  IssuedTicket,
  QueueBoard,
  QueueFigures,
  QueueMeasures,
  QueueSettings,
  QueueToday,
  type Spread,
  VisitReasons,
} from './views.ts';
