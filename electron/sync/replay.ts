import { applyEvent, parseEvent, whyNotHere } from '../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { Act } from '../../shared/protocol/acts.ts';

/** The file after an act of this counter, from the state that the central has; undefined when the act is not sound on it any more. */
export function stateAfter(base: PersonRecord, act: Act): PersonRecord | undefined {
  switch (act.kind) {
    case 'photo.added':
      return { ...base, photo: act.payload.photo };
    case 'event.declared': {
      const { event, declaredOn, receipt, newMemberId } = act.payload;
      if (whyNotHere(base, event.kind) !== undefined) return undefined;
      const { form } = parseEvent(base, event, declaredOn);
      const { id: actId, branchCode } = act;
      return form && applyEvent(base, form, { actId, declaredOn, branchCode, receipt, newMemberId });
    }
    default:
      return base;
  }
}

/**
 * The same with several acts, one after the other; one that is not sound any more is left out here, and the central will refuse it.
 * `before` is told of each act with the file as it is without it.
 */
export const replay = (
  base: PersonRecord,
  payloads: readonly string[],
  before?: (act: Act, state: PersonRecord) => void,
): PersonRecord =>
  payloads.reduce((state, payload) => {
    const act = Act.parse(JSON.parse(payload));
    before?.(act, state);
    return stateAfter(state, act) ?? state;
  }, base);
