import { sampleForm } from '../../../electron/terminal/demonstration/family.ts';
import type { RegistrationFormInput } from '../../../shared/domain/registration/form.ts';
import type { Submitted } from '../../../shared/domain/registration/views.ts';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import { valueOf, type Page as Caller } from '../../support/counter.ts';
import { asContent } from '../../support/families.ts';
import { drawnFace } from '../../support/pictures.ts';
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

/** A draft of this visitor's family with a photo, through the counter's own door. */
export async function prepareDraft(caller: Caller, visitor: Visitor): Promise<DraftId> {
  const { id } = valueOf(await caller.call('registration.startDraft', {}));
  const title = `${titled(visitor.givenLatin)} ${visitor.familyLatin}`;
  valueOf(await caller.call('registration.saveDraft', { id, title, content: asContent(formOf(visitor)) }));
  const image = (await drawnFace().jpeg({ quality: 90 }).toBuffer()).toString('base64');
  valueOf(await caller.call('registration.setPhoto', { id, image }));
  return id;
}

/** Registers this visitor's family with a photo, through the counter's own door; the act's number and reference. */
export async function register(caller: Caller, visitor: Visitor): Promise<Submitted> {
  const id = await prepareDraft(caller, visitor);
  const content = asContent(formOf(visitor));
  const review = valueOf(await caller.call('registration.review', { id, content }));
  const seenDuplicates = review.duplicates.map(({ record }) => record.id);
  return valueOf(await caller.call('registration.submit', { id, content, seenDuplicates }));
}

type Member = RegistrationFormInput['family'][number];

/** A man with a wife and two children, unlike anybody else's family. */
export function aFathersForm(visitor: Visitor): RegistrationFormInput {
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

/** Registers a form through the counter's own door, with a photo; the person's number and the act. */
export async function registerForm(caller: Caller, form: RegistrationFormInput): Promise<Submitted> {
  const { id } = valueOf(await caller.call('registration.startDraft', {}));
  const image = (await drawnFace().jpeg({ quality: 90 }).toBuffer()).toString('base64');
  valueOf(await caller.call('registration.setPhoto', { id, image }));
  const content = asContent(form);
  const { duplicates } = valueOf(await caller.call('registration.review', { id, content }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  return valueOf(await caller.call('registration.submit', { id, content, seenDuplicates }));
}
