import { z } from 'zod';
import {
  LEGAL_FILE_NAMES,
  LEGAL_FILES,
  readLegal,
  type Legal,
  type LegalFileName,
} from '../../../shared/domain/legal/index.ts';
import {
  ACT_NAMES,
  ACTS,
  decide as decideAct,
  paramsIn,
  type Decision,
  type Reason,
} from '../../../shared/domain/rules/index.ts';
import { LANGUAGES, type Language } from '../../../shared/i18n/index.ts';
import { fieldErrors } from '../../../shared/kernel/field-errors.ts';
import { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { systemClock } from '../../platform/clock.ts';
import { legalContents } from '../../platform/legal-files.ts';
import { sayIn } from '../describe.ts';
import { readLawDates } from '../law-dates.ts';
import { resourcesOf } from '../resources.ts';
import { done, refused, wrongUse, type Command, type Outcome } from '../outcome.ts';

const Question = z.strictObject({
  act: z.enum(ACT_NAMES),
  facts: z.record(z.string(), z.unknown()).default({}),
  on: PlainDate.optional(),
  /** Days of laws that are tried here, by code. */
  laws: z.record(z.string(), PlainDate).optional(),
});

/** A sentence for each field that does not fit, unknown ones too. */
function refusedFields(error: z.ZodError, under: string): Outcome {
  const path = (...parts: readonly PropertyKey[]): string =>
    [...(under ? [under] : []), ...parts].map(String).join('.');
  const unknown = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => path(...issue.path, key)) : [],
  );
  const faults = Object.entries(
    fieldErrors(new z.ZodError(error.issues.filter(({ code }) => code !== 'unrecognized_keys'))),
  ).map(([field, code]) => ({ field: path(...(field === '' ? [] : [field])), fault: sayIn('fr', code) }));
  const fields = [...faults, ...unknown.map((field) => ({ field, fault: 'Ce champ n’existe pas.' }))];
  const lines = fields.map(({ field, fault }) => `${field} : ${fault}`);
  return refused('input.invalid', ['La question ne peut pas être lue :', ...lines].join('\n'), { fields });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const sentence = (reason: Reason, language: Language): string =>
  sayIn(language, `rules.${reason.code}`, paramsIn(reason, language));

/** A source, with its mark when it is not sure. */
function sourceLine({ source, confidence }: Reason, language: Language): string {
  const params = { source: source[language] };
  return confidence === 'H'
    ? sayIn(language, 'rules.source', params)
    : sayIn(language, 'rules.source_doubtful', {
        ...params,
        confidence: sayIn(language, `rules.confidence.${confidence}`),
      });
}

function shown(decision: Decision): readonly string[] {
  return LANGUAGES.flatMap((language) => [
    sayIn(language, `rules.outcome.${decision.outcome}`),
    ...decision.reasons.flatMap((reason) => [
      `• ${sentence(reason, language)}`,
      `  ${sourceLine(reason, language)}`,
    ]),
    ...(decision.papers.length === 0
      ? []
      : [
          sayIn(language, 'rules.papers', {
            papers: decision.papers.map((paper) => paper[language]).join(' · '),
          }),
        ]),
    '',
  ]).slice(0, -1);
}

/** Decides on an act from its facts, by the texts of the day, and says why in both languages. */
export const decide: Command = {
  name: 'decide',
  usage:
    'decide [--words] [--resources DOSSIER]  décide d’un acte : {"act", "facts", "on", "laws"} en JSON sur l’entrée standard, la décision en JSON ou en phrases',
  options: { resources: { type: 'string' }, words: { type: 'boolean' } },
  answersInJson: true,
  async run(input) {
    const text = await input.readInput();
    if (text.trim() === '')
      return wrongUse(
        `Donnez la question en JSON sur l’entrée standard : {"act": …, "facts": {…}, "on": "2026-03-02"}.\nActes : ${ACT_NAMES.join(', ')}`,
      );
    const value = parsed(text);
    if (value === undefined)
      return refused('input.invalid', 'L’entrée n’est pas du JSON. Corrigez-la, puis recommencez.');
    const question = Question.safeParse(value);
    if (!question.success) return refusedFields(question.error, '');
    const { act, facts, on = systemClock.today(), laws } = question.data;
    const told = ACTS[act].facts.safeParse(facts);
    if (!told.success) return refusedFields(told.error, 'facts');
    const contents = legalContents(resourcesOf(input));
    const broken = findBroken(contents);
    if (broken !== undefined)
      return refused(
        'legal.unreadable',
        `${broken} ne se lit pas. Examinez les paramètres : npm run guichet -- rules check`,
      );
    const known = await readLawDates(input);
    if ('refusal' in known) return known.refusal;
    const legal = readLegal(contents, { ...known.dates, ...laws });
    const stranger = Object.keys(laws ?? {}).find((law) => !isKnownLaw(legal, law));
    if (stranger !== undefined)
      return refused('input.invalid', `laws.${stranger} : cette loi n’est pas dans laws.json.`, {
        fields: [{ field: `laws.${stranger}` }],
      });
    const decision = decideAct(act, told.data as never, on, legal);
    const reasons = decision.reasons.map((reason) => ({
      ...reason,
      fr: sentence(reason, 'fr'),
      ar: sentence(reason, 'ar'),
    }));
    return done({ act, on, lawDates: legal.lawDates, ...decision, reasons }, shown(decision));
  },
};

const isKnownLaw = ({ files }: Legal, law: string): boolean =>
  files['laws.json'].some(({ code }) => code === law);

/** The first file that its schema refuses. */
const findBroken = (contents: Readonly<Record<LegalFileName, unknown>>): LegalFileName | undefined =>
  LEGAL_FILE_NAMES.find((name) => !LEGAL_FILES[name].safeParse(contents[name]).success);
