import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** @param {string} selector @param {string} message */
const ban = (selector, message) => ({ selector, message });

const DEFAULT_EXPORT = ban('ExportDefaultDeclaration', 'Export by name: one thing, one name everywhere.');
const CLOCK = [
  ban("MemberExpression[object.name='Date'][property.name='now']", 'Time comes from the Clock port.'),
  ban("NewExpression[callee.name='Date'][arguments.length=0]", 'Time comes from the Clock port.'),
  ban("MemberExpression[object.name='Math'][property.name='random']", 'Chance comes from the Chance port.'),
];
const SQL = ban(
  'TaggedTemplateExpression:matches([tag.property.name="run"], [tag.callee.property.name=/^(all|maybe)$/])',
  'SQL is written in *.repo.ts, where it is read.',
);
const RAW_SQL = ban(
  "MemberExpression[property.name='raw'][object.name=/^(db|tx|database)$/]",
  'Raw access belongs to electron/db.',
);

const CORE = ['electron/{db,ipc,modules,pdf,sync}/**/*.ts', 'electron/compose*.ts'];
const PORTS = ['fetch', 'setTimeout', 'setInterval'].map((name) => ({
  name,
  message: 'Network and timers come from ports.',
}));
const CRYPTO_CHANCE = {
  name: 'node:crypto',
  importNames: ['randomBytes', 'randomUUID', 'randomInt'],
  message: 'Chance comes from the Chance port.',
};

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      '.tools/',
      'test-results/',
      'playwright-report/',
      'coverage/',
      'test/bench/peers/',
      'resources/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler knows every name, also those of Node and of the page.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-params': 'off',
      // Three, and the transaction before them.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTaggedTemplates: true }],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An async function without await keeps a port's promise; templates are checked where they are shown.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A name of an operation is written `keyof Contract & string`.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Our objects are closures: none of their methods reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A package without types is described once, and the description is named where it is needed.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      // A zod schema and the type that it makes share one name.
      'no-redeclare': 'off',
    },
  },
  {
    files: ['shared/**/*.ts', 'electron/**/*.ts', 'central/**/*.ts'],
    ignores: ['electron/platform/**', 'central/platform/**', 'central/verify/platform.ts'],
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT, ...CLOCK] },
  },
  {
    files: CORE,
    rules: {
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, ...CLOCK, SQL, RAW_SQL],
      'no-restricted-globals': ['error', ...PORTS],
      'no-restricted-imports': ['error', { paths: [CRYPTO_CHANCE] }],
    },
  },
  {
    // Where stores are opened, checked and made.
    files: ['electron/db/**/*.ts', 'electron/modules/devices/store.ts'],
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT, ...CLOCK] },
  },
  {
    files: ['electron/**/*.repo.ts'],
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT, ...CLOCK, RAW_SQL] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // It takes a ref that is only passed on, as React 19 does, for one that is read.
      'react-hooks/refs': 'off',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The page speaks through renderer/lib/bridge.ts.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'guichet', message: 'The page speaks through renderer/lib/bridge.ts.' },
        { object: 'document', property: 'write', message: 'Trusted types forbid it.' },
      ],
    },
  },
  {
    files: ['renderer/lib/bridge.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // What speaks to a terminal does so with console.
    files: ['scripts/**', 'central/main.ts', 'test/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.config.{ts,js}', '*.cjs', '**/*.d.ts', 'test/support/electron.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Tests look at anything, also at what the types forbid.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Playwright asks for `{}` as the first parameter of a fixture that needs no other.
    files: ['test/e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ['**/*.cjs', '**/*.mjs', 'eslint.config.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
