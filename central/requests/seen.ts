import { askedKind, type RequestRecord, type RequestSeen } from '../../shared/domain/requests/index.ts';
import ar from '../../shared/i18n/ar/requests.json' with { type: 'json' };
import fr from '../../shared/i18n/fr/requests.json' with { type: 'json' };

/** What its requester reads of a request: what became of it, and why, in both languages; never who works on it. */
export function toSeen(record: RequestRecord): RequestSeen {
  const { id, state, sentAt, content, result, history } = record;
  const last = history.at(-1);
  const reason = state === 'refused' ? (last?.reason ?? null) : null;
  const isAsking = state === 'paper_asked';
  return {
    id,
    kind: askedKind(content),
    state,
    sentAt,
    changedAt: last?.at ?? sentAt,
    registrationNumber: state === 'accepted' ? (result?.registrationNumber ?? null) : null,
    reason: reason && {
      ...reason,
      says: {
        fr: fr[`requests.reason.${reason.code}`],
        ar: ar[`requests.reason.${reason.code}`],
      },
    },
    papers: isAsking ? (last?.papers ?? []) : [],
    typed: isAsking ? (last?.typed ?? '') : '',
    history: history.map(({ at, state: then }) => ({ at, state: then })),
  };
}
