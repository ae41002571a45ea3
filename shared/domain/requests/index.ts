export { ALREADY, findAlready, type Already } from './already.ts';
export {
  ASKED_EVENTS,
  ASKED_KINDS,
  askedKind,
  EmployerContent,
  InsuredContent,
  type AskedKind,
  type RequestContent,
} from './content.ts';
export { planOf, type RequestPlan } from './plan.ts';
export {
  GIVEN_PAPERS_MAX,
  GivenPaper,
  isOpen,
  papersGiven,
  REQUEST_REASONS,
  REQUEST_STATES,
  RequestPaper,
  RequestReason,
  RequestRecord,
  RequestSeen,
  type RequestReasonCode,
  type RequestState,
  type RequestStep,
} from './record.ts';
export { REQUEST_VIEWS, RequestFile, RequestSummary, type RequestView } from './views.ts';
