export { applyEvent, bringsMember, newMember, type Declaration } from './apply.ts';
export { asOf } from './as-of.ts';
export { changesBetween, changesOfNew } from './changes.ts';
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
export { KeptRights, listKeptRights } from './kept.ts';
export { DEPENDANT_ENDS, EVENT_KINDS, INSURED_ENDS, type EventKind } from './kinds.ts';
export { childrenInCharge, findMember, listConcerned } from './members.ts';
export { listOffered, NOT_HERE, whyNotHere, type NotHere } from './offered.ts';
export { papersOfEvent } from './papers.ts';
export { mutuelleFields, parseEvent, workFields, type ParsedEvent } from './parse.ts';
export { Declared, EventReview } from './views.ts';
