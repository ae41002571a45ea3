export { CARE_KINDS, type CareKind } from './kinds.ts';
export {
  AGENT_MOVES,
  BODY_ANSWERS,
  CARE_EVENTS,
  CARE_PLACES,
  CARE_SAID,
  CARE_STATES,
  CareEvent,
  followersOf,
  inOrder,
  isPieceBrought,
  lastPlaced,
  moved,
  placeOf,
  standingOf,
  stateOf,
  type AgentMove,
  type BodyAnswer,
  type CareEventKind,
  type CarePlace,
  type CareState,
} from './life.ts';
export {
  PAGE_MAX_BYTES,
  PAGES_OF_FILE_MAX,
  PAGES_OF_PIECE_MAX,
  pagesOfPiece,
  PiecePage,
  PiecePages,
} from './pages.ts';
export {
  CareFile,
  CareFileStory,
  CareFileView,
  ofInsured,
  pagesOf,
  stillMissing,
  withoutCare,
  type CareWarning,
} from './record.ts';
export { CareDraft, CareDraftSummary, CareForm, dirhamsTyped } from './form.ts';
export {
  CareDesk,
  CareFacts,
  CareFilesPage,
  CareLook,
  CarePiece,
  type CarePatient,
  Deposited,
  lookAtDeposit,
  piecesOf,
} from './look.ts';
