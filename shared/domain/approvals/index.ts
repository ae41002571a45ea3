export { APPROVAL_CLASSES, findApprovalClass, type ApprovalClass } from './classes.ts';
export { isOwn, NotDecided, sortOut, type Pending } from './sort-out.ts';
export {
  ActToApprove,
  ApprovalOutcome,
  ApprovalPage,
  APPROVALS_BATCH_MAX,
  APPROVALS_PAGE_MAX,
  ApprovalSaid,
} from './views.ts';
