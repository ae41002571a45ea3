import { sampleForm } from '../../../electron/terminal/demonstration/family.ts';
import type { RegistrationFormInput } from '../../../shared/domain/registration/form.ts';
import type { Submitted } from '../../../shared/domain/registration/views.ts';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import { valueOf, type Page as Caller } from '../../support/counter.ts';
import { asContent } from '../../support/families.ts';
import { drawnFace } from '../../support/pictures.ts';
import type { Desk } from './desk.ts';
import type { Visitor } from './people.ts';

const titled = (name: string): string =>
  name.toLowerCase().replaceAll(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

/** What a story's visitor would have been typed as. */
export function formOf(visitor: Visitor): RegistrationFormInput {
  const form = sampleForm({
    familyLatin: titled(visitor.familyLatin),
    givenLatin: titled(visitor.givenLatin),
    birth: visitor.birth,
    number: visitor.cnie,
  });
  const { familyArabic, givenArabic } = visitor;
  return {
    ...form,
    identity: { ...form.identity, familyArabic, givenArabic },
    contacts: { ...form.contacts, mobile: visitor.mobile },
    rib: visitor.rib,
    family: form.family.map((member) =>
      member.kind === 'spouse' ? { ...member, documentNumber: visitor.spouseCnie } : member,
    ),
  };
}

/** A draft of this form with a photo, through the counter's own door. */
async function draftOf(caller: Caller, form: RegistrationFormInput): Promise<DraftId> {
  const { id } = valueOf(await caller.call('registration.startDraft', {}));
  const title = `${form.identity.givenLatin} ${form.identity.familyLatin.toUpperCase()}`;
  valueOf(await caller.call('registration.saveDraft', { id, title, content: asContent(form) }));
  const image = (await drawnFace().jpeg({ quality: 90 }).toBuffer()).toString('base64');
  valueOf(await caller.call('registration.setPhoto', { id, image }));
  return id;
}
export const prepareDraft = (caller: Caller, visitor: Visitor): Promise<DraftId> =>
  draftOf(caller, formOf(visitor));

/** Registers this visitor's family with a photo, through the counter's own door; the act's number and reference. */
export const register = (caller: Caller, visitor: Visitor): Promise<Submitted> =>
  registerForm(caller, formOf(visitor));

async function registerForm(caller: Caller, form: RegistrationFormInput): Promise<Submitted> {
  const id = await draftOf(caller, form);
  const content = asContent(form);
  const { duplicates } = valueOf(await caller.call('registration.review', { id, content }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  return valueOf(await caller.call('registration.submit', { id, content, seenDuplicates }));
}

type Member = RegistrationFormInput['family'][number];

/** A man with a wife and two children, unlike anybody else's family. */
function aFathersForm(visitor: Visitor): RegistrationFormInput {
  const form = formOf(visitor);
  const { familyLatin, familyArabic } = form.identity;
  const [spouse, ...children] = form.family as [Member, ...Member[]];
  return {
    ...form,
    identity: { ...form.identity, givenLatin: 'Driss', givenArabic: 'إدريس', sex: 'M' },
    family: [
      {
        ...spouse,
        familyLatin: 'Naciri',
        familyArabic: 'الناصري',
        givenLatin: 'Ghita',
        givenArabic: 'غيثة',
        sex: 'F',
        birth: visitor.birth.replace(/^\d{4}/u, '1989'),
      },
      ...children.map((child) => ({ ...child, familyLatin, familyArabic })),
    ],
  };
}

/** A father's family registered beforehand; `mend` makes it what the story is about. */
export async function aFamily(
  desk: Desk,
  visitor: Visitor,
  mend: (form: RegistrationFormInput) => RegistrationFormInput = (form) => form,
): Promise<string> {
  const caller = await desk.signInUnseen('1001');
  const { registrationNumber } = await registerForm(caller, mend(aFathersForm(visitor)));
  await caller.call('sync.now', {});
  return registrationNumber;
}
