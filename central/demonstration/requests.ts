import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import { Address } from '../../shared/domain/places/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { RequestContent, RequestRecord } from '../../shared/domain/requests/index.ts';
import { dayAt } from '../../shared/kernel/moroccan-day.ts';
import { BirthDate } from '../../shared/kernel/plain-date.ts';
import { RegistrationNumber } from '../../shared/domain/identity/documents.ts';
import { nameOfInsured } from '../requests/check.ts';
import { employerName, insuredName } from '../requests/intake.service.ts';
import { instantAt } from '../platform/clock.ts';
import { MEMORABLE, type Memorable } from './memorable.ts';

interface Sample {
  readonly record: RequestRecord;
  readonly requester: string;
}
const HOUR_MS = 3_600_000;
const [workshop, academy] = DEMONSTRATION.employers;

const BABY = {
  familyLatin: 'Bennis',
  givenLatin: 'Ghali',
  familyArabic: 'بنيس',
  givenArabic: 'غالي',
  sex: 'M',
  nationality: 'MAR',
  documentKind: 'cnie',
  documentNumber: undefined,
} as const;

const RECRUIT = {
  familyLatin: 'Rhazouani',
  givenLatin: 'Ikram',
  familyArabic: 'الغزواني',
  givenArabic: 'إكرام',
  sex: 'F',
  birth: BirthDate.parse('1999-11-04'),
  birthPlace: undefined,
  nationality: 'MAR',
  document: { kind: 'cnie', number: 'ZX991104' },
} as const;

/** A few requests, so that the inbox of a demonstration has something to show; they say that nobody sent them. */
export function sampleRequests(people: readonly PersonRecord[], nowMs: number): readonly Sample[] {
  const who = (name: Memorable): PersonRecord => {
    const found = people.find(({ registrationNumber }) => registrationNumber === MEMORABLE[name].number);
    if (!found) throw new Error(`no ${name} among the sample people`);
    return found;
  };
  const [pharmacist, family, teacher] = [who('pharmacist'), who('largeFamily'), who('studentsParent')];
  const dayBefore = dayAt(nowMs - 9 * 24 * HOUR_MS);
  const asks = [
    fromEmployer(workshop, null, {
      kind: 'recruit',
      employee: {
        identity: RECRUIT,
        hiredOn: dayBefore,
        contacts: { mobile: '0600991104', phone: undefined, email: undefined },
      },
    }),
    fromInsured(pharmacist, {
      kind: 'event',
      event: {
        kind: 'birth',
        happenedOn: dayBefore,
        person: {
          ...BABY,
          familyLatin: pharmacist.identity.familyLatin,
          familyArabic: pharmacist.identity.familyArabic,
        },
        otherParentInsured: 'no',
        custody: undefined,
      },
    }),
    fromInsured(family, {
      kind: 'event',
      event: {
        kind: 'address-change',
        address: Address.parse({
          line: '7, rue des Exemples',
          regionCode: '04',
          provinceCode: '04421',
          communeName: 'Exemple',
        }),
      },
    }),
    fromEmployer(academy, teacher, {
      kind: 'complementary-cover',
      registrationNumber: RegistrationNumber.parse(teacher.registrationNumber),
    }),
  ];
  return asks.map(({ asked, requester }, rank) => {
    const at = instantAt(nowMs - (asks.length - rank) * HOUR_MS);
    const step = { agentNumber: null, reason: null, papers: [], typed: '', given: [] };
    return {
      requester,
      record: {
        ...asked,
        id: `0195b000-0000-7000-8000-00000000000${rank + 1}` as RequestRecord['id'],
        version: 1,
        branchCode: DEMONSTRATION.branchCode,
        sentAt: at,
        state: 'new',
        taken: null,
        result: null,
        history: [{ ...step, at, state: 'new' }],
        sample: true,
      },
    };
  });
}

interface Asks {
  readonly asked: Pick<RequestRecord, 'source' | 'requester' | 'content' | 'personId'>;
  readonly requester: string;
}

function fromEmployer(
  { number, name, scheme }: (typeof DEMONSTRATION.employers)[number],
  about: PersonRecord | null,
  content: RequestContent,
): Asks {
  const requester = { number, name, nameArabic: null, scheme };
  return {
    asked: { source: 'employer', requester, content, personId: about?.id ?? null },
    requester: employerName({ number }),
  };
}

function fromInsured(file: PersonRecord, content: RequestContent): Asks {
  const requester = { number: file.registrationNumber ?? '', ...nameOfInsured(file), scheme: null };
  return {
    asked: { source: 'insured', requester, content, personId: file.id },
    requester: insuredName(file),
  };
}
