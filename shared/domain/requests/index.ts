export { findAlready, type Already } from './already.ts';
export {
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
  RequestPaper,
  RequestReason,
  RequestRecord,
  RequestSeen,
  type RequestReasonCode,
  type RequestState,
  type RequestStep,
} from './record.ts';
export { REQUEST_VIEWS, RequestFile, RequestSummary, type RequestView } from './views.ts';
