import type { JournalAction, JournalWhat } from '../../../shared/domain/journal/index.ts';
import type { JournalExtractData } from '../../../shared/domain/papers/index.ts';
import { catalogues, journalKey, journalWhatKey, type Language } from '../../../shared/i18n/index.ts';
import { Sha256 } from '../../../shared/kernel/ids.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { aBranch } from './base.ts';
import { aPerson } from './people.ts';

type Happened = readonly [JournalAction, JournalWhat | null, string | null, string];
const HAPPENED: readonly Happened[] = [
  ['journal.given', null, null, '1001'],
  ['person.looked_at', null, null, '1001'],
  ['rights.checked', { of: 'rights', code: 'open' }, null, '1001'],
  ['paper.printed', { of: 'paper', code: 'attestation' }, 'AT-K3B-26-000042', '1001'],
  ['paper.issued', { of: 'paper', code: 'attestation' }, 'AT-K3B-26-000042', '1001'],
  ['event.declared', { of: 'event', code: 'dependant-change' }, 'RC-K3B-26-000057', '1002'],
  ['card.handed', null, 'CA-K3B-26-000041', '1002'],
  ['registration.submitted', null, 'RC-K3B-26-000042', '1001'],
];

const say = (language: Language, action: JournalAction, what: JournalWhat | null): string => {
  const sentence = catalogues[language][journalKey(action)];
  const colon = language === 'fr' ? ' : ' : ': ';
  return what === null ? sentence : sentence + colon + catalogues[language][journalWhatKey(what)];
};

/** What a journal could say of somebody. Invented. */
export const anExtract = (lines: number): JournalExtractData => ({
  reference: 'K3B-J1284',
  issuedOn: plainDate('2026-03-12'),
  body: 'cnss',
  branch: aBranch,
  person: aPerson,
  number: '104207311',
  agentNumber: '1001',
  workstation: 'K3B',
  lines: Array.from({ length: lines }, (_, index) => {
    const [action, what, reference, agentNumber] = HAPPENED[index % HAPPENED.length] ?? [
      'person.looked_at',
      null,
      null,
      '1001',
    ];
    return {
      seq: 1284 - index * 7,
      at: { day: plainDate('2026-03-12'), time: `${String(9 + (index % 8)).padStart(2, '0')}:05` },
      agentNumber,
      said: { fr: say('fr', action, what), ar: say('ar', action, what) },
      reference,
    };
  }),
  looks: Math.ceil(lines / 4),
  isCut: false,
  head: {
    seq: 1284,
    hash: Sha256.parse('9f2c4b7a1e0d8c6f5a3b2e1d0c9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f'),
  },
});
