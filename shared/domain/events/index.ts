export { applyEvent, bringsMember, type Declaration } from './apply.ts';
export { changesBetween } from './changes.ts';
export { decideEvent, type ChildDecision, type EventDecision } from './decide.ts';
export { DependantEnd, FieldChange, FileEntry, InsuredEnd } from './entry.ts';
export {
  CUSTODIES,
  EventForm,
  LEAVING_REASONS,
  STUDIES,
  type EventFormInput,
  type EventFormOf,
} from './forms.ts';
export { EVENT_KINDS, type EventKind } from './kinds.ts';
export { childrenInCharge, concernsMember, findMember, listConcerned } from './members.ts';
export { listOffered, NOT_HERE, whyNotHere, type NotHere } from './offered.ts';
export { mutuelleFields, parseEvent, workFields, type ParsedEvent } from './parse.ts';
export { Declared, EventReview } from './views.ts';
