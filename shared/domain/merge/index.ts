export { Author, Clash } from './clash.ts';
export { clashesOf, mergeEvent, type Merged, type Stated, type Step } from './merge.ts';
export { bearsNumber, differingUnits, mergePeople, missingUnits, personUnit } from './people.ts';
export { rebase } from './rebase.ts';
export { contentOf, isSameFile } from './same.ts';
export { touchesOf, unitOf, type Mode, type Touches } from './touches.ts';
