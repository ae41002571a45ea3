export { findAlready, type Already } from './already.ts';
export {
  askedKind,
  EmployerContent,
  InsuredContent,
  newcomerIn,
  type AskedKind,
  type RequestContent,
} from './content.ts';
export { planOf, type RequestPlan } from './plan.ts';
export { PointAsked, PointDesk, PointForm } from './point.ts';
export {
  AGENT_REASONS,
  GIVEN_PAPERS_MAX,
  GivenPaper,
  isOpen,
  papersGiven,
  RequestPaper,
  RequestReason,
  RequestRecord,
  RequestSeen,
  type AgentReasonCode,
  type RequestState,
  type RequestStep,
} from './record.ts';
export { REQUEST_VIEWS, RequestFile, RequestSummary, type RequestView } from './views.ts';
