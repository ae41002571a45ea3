import type { PersonId } from '../../kernel/ids.ts';
import { mutuelleFields, whyNotHere, workFields, type EventKind, type NotHere } from '../events/index.ts';
import type { PersonRecord } from '../people/record.ts';
import type { DraftContent } from '../registration/views.ts';
import { findScheme } from '../schemes/index.ts';
import type { RequestRecord } from './record.ts';

/** What accepting a request begins: the draft that an agent completes, prefilled. */
export type RequestPlan =
  | { readonly kind: 'registration'; readonly content: DraftContent }
  | {
      readonly kind: 'event';
      readonly event: EventKind;
      readonly personId: PersonId;
      readonly content: DraftContent;
      /** Why the event cannot be declared on this file today. */
      readonly whyNot: NotHere | undefined;
    };

type Part = Readonly<Record<string, string | number>>;

const asContent = (value: object): DraftContent => JSON.parse(JSON.stringify(value)) as DraftContent;

/** What an employer knows of its own scheme's fields; a field that the scheme does not have is left out. */
function partOf({ requester }: RequestRecord, hiredOn: string, said: Part | undefined): Part {
  const known: Part = {
    employerNumber: requester.number,
    employerName: requester.name,
    employerPerson: requester.name,
    hiredOn,
    recruitedOn: hiredOn,
    ...said,
  };
  const fields = findScheme(requester.scheme ?? '')?.fields ?? [];
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = known[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

const event = (file: PersonRecord, kind: EventKind, content: object): RequestPlan => ({
  kind: 'event',
  event: kind,
  personId: file.id,
  content: asContent(content),
  whyNot: whyNotHere(file, kind),
});

/** Somebody who is registered already does not get a second file: the employer, or the scheme, changes. */
function ofKnownEmployee(request: RequestRecord, file: PersonRecord, hiredOn: string, part: Part) {
  if (file.scheme !== request.requester.scheme)
    return event(file, 'scheme-change', {
      happenedOn: hiredOn,
      scheme: request.requester.scheme,
      own: part,
      rib: file.rib ?? '',
    });
  const names = new Set(workFields(file.scheme).map(({ name }) => name));
  const work = Object.fromEntries(Object.entries(part).filter(([name]) => names.has(name)));
  return event(file, 'employer-change', { happenedOn: hiredOn, own: work });
}

/**
 * The draft that answers this request. `file` is the file that it is about, or the one of the person whom an employer declares,
 * when there is one. Undefined while the file is not here.
 */
export function planOf(request: RequestRecord, file: PersonRecord | undefined): RequestPlan | undefined {
  const { content, requester } = request;
  switch (content.kind) {
    case 'event': {
      const { kind, ...typed } = content.event;
      return file && event(file, kind, typed);
    }
    case 'complementary-cover': {
      if (!file) return undefined;
      const known = Object.fromEntries(
        mutuelleFields(file.scheme).flatMap(({ name }) => {
          const value = content.own?.[name] ?? file.own?.[name];
          return value === undefined ? [] : [[name, value]];
        }),
      );
      return event(file, 'mutuelle-change', { own: { ...known, complementaryCover: 'yes' } });
    }
    case 'point-registration': {
      // Whoever has a file already is told so before anybody accepts: see `findAlready`.
      const { scheme, identity, contacts } = content;
      return { kind: 'registration', content: asContent({ scheme, identity, contacts }) };
    }
    case 'recruit':
    case 'registration': {
      const { identity, contacts = {}, address, hiredOn, own } = content.employee;
      const part = partOf(request, hiredOn, own);
      if (file) return ofKnownEmployee(request, file, hiredOn, part);
      return {
        kind: 'registration',
        content: asContent({ scheme: requester.scheme, identity, contacts, address, own: part }),
      };
    }
  }
}
