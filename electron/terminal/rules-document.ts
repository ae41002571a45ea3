import {
  listUnset,
  type Dated,
  type Figure,
  type LegalFiles,
  type ScoreBand,
} from '../../shared/domain/legal/index.ts';
import { showDirhams } from '../../shared/kernel/money.ts';

const UNITS: Readonly<Record<Figure['unit'], string>> = {
  percent: '%',
  dirhams: 'DH',
  'dirhams-a-month': 'DH par mois',
  'dirhams-a-quarter': 'DH par trimestre',
  'dirhams-an-hour': 'DH par heure',
  'hours-a-month': 'heures par mois',
  coefficient: '',
  score: '',
  digits: 'chiffres',
  days: 'jours',
  months: 'mois',
};
const UNSET = 'à paramétrer';
const day = (text: string): string => text.split('-').toReversed().join('/');
const decimal = (text: string | null, unit = ''): string =>
  text === null ? UNSET : `${text.replace('.', ',')} ${unit}`.trim();
const law = (code: string): string => code.replace(/^law-/, 'la loi ');

/** `depuis le 01/01/2021, jusqu’au 31/12/2021`, or the law that begins or ends it. */
function period({ from, to, since, until }: Dated): string {
  const begins =
    since !== undefined ? `depuis ${law(since)}` : from !== null ? `depuis le ${day(from)}` : undefined;
  const ends =
    until !== undefined
      ? `jusqu’à la veille de ${law(until)}`
      : to !== null
        ? `jusqu’au ${day(to)}`
        : undefined;
  return [begins, ends].filter((part) => part !== undefined).join(', ') || '—';
}

type Row = readonly string[];

/** A table as Prettier lays it out, so that the file stays as it was made. */
function table(head: Row, rows: readonly Row[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Row): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

type Entry = Dated & { readonly code: string; readonly fr: string };
const HEAD = ['Paramètre', 'Code', 'Valeur', 'Dates', 'Source', 'Fiabilité'];

const section = <E extends Entry>(
  title: string,
  entries: readonly E[],
  value: (entry: E) => string,
): string =>
  `## ${title}\n\n${table(
    HEAD,
    entries.map((entry) => [
      entry.fr,
      `\`${entry.code}\``,
      value(entry),
      period(entry),
      entry.source,
      entry.confidence,
    ]),
  )}`;

const figures = (title: string, entries: readonly Figure[]): string =>
  section(title, entries, ({ value, unit }) => decimal(value, UNITS[unit]));

/** `plus de 9,5 à 10 : 100,00 DH` */
const band = ({ above, upTo, centimes }: ScoreBand): string =>
  `plus de ${decimal(above)}${upTo === null ? '' : ` à ${decimal(upTo)}`} : ${showDirhams(centimes)} DH`;

const ASKED = {
  insured: 'l’assuré',
  spouse: 'un conjoint',
  child: 'un enfant',
  student: 'un étudiant',
  disabled: 'un enfant dans l’incapacité de travailler',
} as const;

const INTRODUCTION = `# Les paramètres légaux

Ce fichier est fait à partir de \`resources/legal\` : \`npm run --silent guichet -- rules doc > docs/rules.md\`. Ne le changez pas à la main.

Fiabilité : **H** source officielle ou plusieurs sources qui concordent ; **M** une source correcte ; **L** source faible ;
**?** non trouvé, à paramétrer par un administrateur. Sans date, une règle vaut d’aussi loin qu’on le sache, et toujours.`;

/** Every parameter with its value, dates, source and confidence, as Markdown in French. */
export function rulesDocument(files: LegalFiles): string {
  const laws = files['laws.json'].map((entry) => [
    entry.fr,
    `\`${entry.code}\``,
    day(entry.published),
    entry.effective === null ? UNSET : day(entry.effective),
    entry.source,
    entry.confidence,
  ]);
  const unset = listUnset(files);
  return `${[
    INTRODUCTION,
    `## Lois adoptées\n\n${table(['Loi', 'Code', 'Publiée', 'Appliquée', 'Source', 'Fiabilité'], laws)}`,
    section('Régimes et organismes gestionnaires', files['schemes.json'], ({ body }) => body ?? UNSET),
    section('Règles sans chiffre', files['principles.json'], ({ confidence }) =>
      confidence === '?' ? UNSET : '—',
    ),
    section('Âges des enfants', files['ages.json'], ({ years }) =>
      years === null ? 'sans limite' : `${years} ans`,
    ),
    figures('Taux de cotisation', files['rates.json']),
    figures('Bornes des cotisations', files['bounds.json']),
    figures('Seuils', files['thresholds.json']),
    figures('Attente avant l’ouverture des droits', files['waiting.json']),
    figures('Droits gardés', files['kept-rights.json']),
    figures('Délais de déclaration et de dépôt', files['deadlines.json']),
    section('Délais de réponse', files['delays.json'], ({ days }) => `${days} jours`),
    figures('Montants', files['amounts.json']),
    section('Montants mensuels selon le score', files['score-amounts.json'], ({ bands }) =>
      bands.length === 0 ? UNSET : bands.map(band).join(' ; '),
    ),
    figures('Salaire de référence du revenu forfaitaire', files['wage.json']),
    section(
      'Catégories de travailleurs non salariés',
      files['tns-categories.json'].map(({ coefficient, code, fr }) => ({ ...coefficient, code, fr })),
      ({ value }) => (value === null ? UNSET : `coefficient ${decimal(value)}`),
    ),
    figures('Coefficients par tranche', files['coefficients.json']),
    figures('Longueurs des numéros', files['formats.json']),
    section('Mutuelles du secteur public', files['mutuelles.json'], () => '—'),
    section(
      'Pièces de l’immatriculation d’un travailleur non salarié',
      files['pieces.json'],
      ({ asked }) => `pour ${ASKED[asked]}`,
    ),
    section('Pièces par acte', files['act-papers.json'], ({ act }) => `\`${act}\``),
    section('Pièces des dossiers de maladie', files['care-pieces.json'], ({ kinds }) => kinds.join(', ')),
    section('Où contester un refus', files['contests.json'], () => '—'),
    `## À paramétrer (${unset.length})\n\n${table(
      ['Fichier', 'Code', 'Paramètre'],
      unset.map(({ file, code, fr }) => [`\`${file}\``, `\`${code}\``, fr]),
    )}`,
  ].join('\n\n')}\n`;
}
