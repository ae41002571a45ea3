import {
  checkLegal,
  listUnset,
  readLegal,
  type LegalFileName,
  type LawDates,
  type LegalFinding,
} from '../../../shared/domain/legal/index.ts';
import { legalContents } from '../../platform/legal-files.ts';
import { EXIT, done, wrongUse, type Command, type Outcome } from '../outcome.ts';
import { readLawDates } from '../law-dates.ts';
import { resourcesOf } from '../resources.ts';
import { rulesDocument } from '../rules-document.ts';

const PROBLEMS: Readonly<Record<LegalFinding['problem'], string>> = {
  unreadable: 'ne se lit pas',
  'source-missing': 'n’a pas de source',
  'language-missing': 'n’est pas dans les deux langues',
  overlap: 'vaut deux fois le même jour',
  gap: 'laisse des jours sans règle',
  'ends-before-it-begins': 'finit avant de commencer',
  'value-missing': 'est donné pour sûr, sans valeur',
  'value-of-unknown': 'a une valeur alors qu’il est marqué « ? »',
  'unknown-law': 'cite une loi absente de laws.json',
  'day-and-law': 'a un jour et une loi pour la même borne',
  'two-files': 'est dans deux fichiers',
  'bands-unsorted': 'a des tranches qui ne montent pas',
  'bands-overlap': 'a un score dans deux tranches',
  'bands-gap': 'laisse des scores sans tranche',
};

/** Faults after which a file has no entries to look at. */
const SHAPELESS: ReadonlySet<LegalFinding['problem']> = new Set([
  'unreadable',
  'source-missing',
  'language-missing',
]);

type Contents = Readonly<Record<LegalFileName, unknown>>;

function check(contents: Contents, dates: LawDates = {}): Outcome {
  const findings = checkLegal(contents);
  const counts = Object.fromEntries(
    Object.entries(contents).map(([file, entries]) => [file, Array.isArray(entries) ? entries.length : 0]),
  );
  // A file that does not read has no list of what is missing in it.
  const unset = findings.some(({ problem }) => SHAPELESS.has(problem))
    ? []
    : listUnset(readLegal(contents).files, dates);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    exit: findings.length === 0 ? EXIT.done : EXIT.refused,
    json: { sound: findings.length === 0, findings, counts, unset },
    lines: [
      ...findings.map(
        ({ file, code, problem, detail }) =>
          `✗ ${file} ${code} ${PROBLEMS[problem]}${detail === undefined ? '' : ` (${detail})`}`,
      ),
      ...Object.entries(counts).map(([file, count]) => `  ${file.padEnd(20)} ${count}`),
      `${total} entrées, ${findings.length} défauts, ${unset.length} à paramétrer`,
      ...unset.map(({ file, code, fr }) => `? ${file} ${code} : ${fr}`),
    ],
  };
}

/** Looks at the legal parameters, or writes them as a document. */
export const rules: Command = {
  name: 'rules',
  usage:
    'rules check | rules doc       examine les paramètres légaux, ou les écrit en tableaux (docs/rules.md)',
  options: { resources: { type: 'string' } },
  async run(input) {
    const contents = legalContents(resourcesOf(input));
    switch (input.positionals[0]) {
      case 'check': {
        const known = await readLawDates(input);
        return 'refusal' in known ? known.refusal : check(contents, known.dates);
      }
      case 'doc': {
        if (checkLegal(contents).length > 0) return check(contents);
        const document = rulesDocument(readLegal(contents).files);
        return done({ document }, document.trimEnd().split('\n'));
      }
      default:
        return wrongUse('Dites ce qu’il faut faire : npm run guichet -- rules check, ou rules doc');
    }
  },
};
