import type { ComponentType, ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  Amount,
  ArabicText,
  BirthDay,
  Choice,
  Day,
  Digits,
  NumberAsTyped,
  DocumentNumber,
  Email,
  Flag,
  LatinText,
  Notes,
  Phone,
  Pieces,
  PlainText,
  RadioChoice,
  RibNumber,
  Score,
  SearchChoice,
  Secret,
  Sex,
} from '../../../../renderer/forms/index.ts';
import { Speaking, useSpeech, type Speech } from '../../../../renderer/lib/i18n/I18n.tsx';
import type { Language } from '../../../../shared/i18n/index.ts';

const OPTIONS = [
  { id: 'cnie', label: 'Carte nationale' },
  { id: 'passport', label: 'Passeport' },
];
const PIECES = [
  { key: 'cnie', label: 'Copie de la CNIE' },
  { key: 'rib', label: 'Attestation de RIB' },
];
const options = { options: OPTIONS };
const items = { items: PIECES };

/** Any kind, its types put aside: what is looked at here is the same for all. */
interface AnyKind {
  readonly Input: ComponentType<Readonly<Record<string, unknown>>>;
  readonly Output: ComponentType<Readonly<Record<string, unknown>>>;
  readonly toText: (value: unknown, speech: Speech, props?: object) => string;
}
interface Case {
  readonly name: string;
  readonly kind: AnyKind;
  readonly value: unknown;
  /** How it reads, gaps and isolates aside. */
  readonly reads: string;
  readonly props?: object;
}
const a = (
  name: string,
  kind: unknown,
  [value, reads]: readonly [unknown, string],
  props?: object,
): Case => ({
  name,
  kind: kind as AnyKind,
  value,
  reads,
  ...(props ? { props } : {}),
});

const CASES: readonly Case[] = [
  a('LatinText', LatinText, ['BENJELLOUN', 'BENJELLOUN']),
  a('ArabicText', ArabicText, ['بنجلون', 'بنجلون']),
  a('Sex', Sex, ['F', 'Femme']),
  a('BirthDay', BirthDay, ['1987-03-24', '24/03/1987']),
  a('BirthDay, year only', BirthDay, ['1958', '1958']),
  a('Day', Day, ['2026-01-05', '05/01/2026']),
  a('DocumentNumber', DocumentNumber, ['J123456', 'J123456']),
  a('Digits', Digits, ['0012345', '0012345']),
  a('NumberAsTyped', NumberAsTyped, ['0012345', '0012345']),
  a('Score', Score, ['9.3264280', '9.3264280']),
  a('Phone', Phone, ['+212661234567', '0661234567']),
  a('Email', Email, ['nom@exemple.ma', 'nom@exemple.ma']),
  a('RibNumber', RibNumber, ['011519000001205000534921', '011519000001205000534921']),
  a('Amount', Amount, [123450, '1234,50DH']),
  a('Choice', Choice, ['passport', 'Passeport'], options),
  a('RadioChoice', RadioChoice, ['cnie', 'Cartenationale'], options),
  a('SearchChoice', SearchChoice, ['passport', 'Passeport'], options),
  a('Flag', Flag, [true, 'Oui']),
  a('PlainText', PlainText, ['12, rue Oued Sebou', '12,rueOuedSebou']),
  a('Notes', Notes, ['Revenu avec sa fille', 'Revenuavecsafille']),
  a('Pieces', Pieces, [[{ key: 'cnie', received: true }], 'CopiedelaCNIE'], items),
];

const squeeze = (text: string) => text.replace(/[\s\u2066-\u2069]/gu, '');
const textOf = (html: string) =>
  squeeze(
    html
      .replace(/<[^>]+>/gu, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&#x27;', "'"),
  );

const speak = (language: Language, children: ReactNode) =>
  renderToStaticMarkup(
    <Speaking language={language} onLanguageChange={() => undefined}>
      {children}
    </Speaking>,
  );

function speechOf(language: Language): Speech {
  let heard: Speech | undefined;
  const Ear = () => {
    heard = useSpeech();
    return null;
  };
  speak(language, <Ear />);
  if (!heard) throw new Error('nothing was said');
  return heard;
}

function Form({ value, children }: { readonly value: unknown; readonly children: ReactNode }) {
  return <FormProvider {...useForm({ defaultValues: { it: value } })}>{children}</FormProvider>;
}

describe.each(CASES)('the kind $name', ({ kind, value, props, reads }) => {
  it('is told as text and shown on screen alike', () => {
    const text = kind.toText(value, speechOf('fr'), props);
    const shown = speak('fr', <kind.Output value={value} {...props} />);
    expect(squeeze(text)).toContain(reads);
    expect(textOf(shown)).toContain(reads);
  });

  it.each(['fr', 'ar'] as const)('is typed in a field of its name, with a label (%s)', (language) => {
    const html = speak(
      language,
      <Form value={value}>
        <kind.Input name="it" label="Étiquette" {...props} />
      </Form>,
    );
    expect(html).toContain('data-field="it"');
    expect(html).toContain('data-label="Étiquette"');
    expect(textOf(html) + html).toContain('Étiquette');
  });
});

describe('a secret', () => {
  it('is never told nor shown', () => {
    expect(Secret.toText('sésame', speechOf('fr'))).toBe('');
    expect(speak('fr', <Secret.Output value="sésame" />)).not.toContain('sésame');
  });
});

describe('an amount', () => {
  it('is kept in centimes', () => {
    expect(Amount.toText(undefined, speechOf('fr'))).toBe('');
    expect(squeeze(Amount.toText(7, speechOf('fr')))).toBe('0,07DH');
  });
});
