/**
 * Who may know whom. Each rule says why, and `test/unit/layering` breaks each of them to see that it bites.
 *
 * @param {string} name
 * @param {object} from
 * @param {object} to
 * @param {string} comment
 */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

const SHELLS = '^electron/(shell|browser-shell|terminal)/|^electron/(main|preload)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'A circle has no top and no bottom.',
    ),
    forbid(
      'everything-resolves',
      {},
      { couldNotResolve: true, pathNot: '^electron$' },
      'What cannot be found here will not be found elsewhere.',
    ),
    forbid(
      'product-knows-no-tests',
      { path: '^(shared|electron|renderer|central)/' },
      { path: '^(test|scripts)/' },
      'Tests know the product, never the other way round.',
    ),

    // shared: kernel ← domain ← contract, protocol
    forbid(
      'shared-knows-nobody',
      { path: '^shared/' },
      { path: '^(electron|renderer|central)/' },
      'Shared code runs everywhere.',
    ),
    forbid(
      'shared-has-no-node',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
      'Shared code runs in the page too.',
    ),
    forbid(
      'kernel-is-the-bottom',
      { path: '^shared/kernel/' },
      { path: '^shared/(?!kernel/)' },
      'Everything stands on the kernel.',
    ),
    forbid(
      'domain-is-below-the-doors',
      { path: '^shared/domain/' },
      { path: '^shared/(contract|protocol)/' },
      'Rules do not know how they are called.',
    ),
    forbid(
      'protocol-knows-no-contract',
      { path: '^shared/protocol/' },
      { path: '^shared/contract/' },
      'The central never hears of our screens.',
    ),

    // renderer: ui ← forms ← features ← app
    forbid(
      'renderer-knows-shared-only',
      { path: '^renderer/' },
      { path: '^(electron|central)/' },
      'The page reaches the machine only through the contract.',
    ),
    forbid(
      'renderer-has-no-node',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
      'The page is a page.',
    ),
    forbid(
      'renderer-knows-no-protocol',
      { path: '^renderer/' },
      { path: '^shared/protocol/' },
      'Screens speak to the counter, not to the central.',
    ),
    forbid(
      'contract-is-types-in-the-page',
      { path: '^renderer/' },
      { path: '^shared/contract/', dependencyTypesNot: ['type-only'] },
      'The page needs the shapes, not the checks: they are made behind the door.',
    ),
    forbid(
      'lib-is-the-bottom',
      { path: '^renderer/lib/' },
      { path: '^renderer/(ui|forms|features|app)/' },
      'Everything in the page stands on lib.',
    ),
    forbid(
      'ui-knows-no-business',
      { path: '^renderer/ui/' },
      { path: '^renderer/(forms|features|app)/|^shared/(domain|contract)/' },
      'The design kit could serve another product.',
    ),
    forbid(
      'forms-know-no-feature',
      { path: '^renderer/forms/' },
      { path: '^renderer/(features|app)/' },
      'A field kind serves every screen.',
    ),
    forbid(
      'features-know-no-app',
      { path: '^renderer/features/' },
      { path: '^renderer/app/' },
      'The frame knows its screens, not the other way round.',
    ),
    forbid(
      'features-meet-at-the-front-door',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/([^/]+)/', pathNot: ['^renderer/features/$1/', '/index\\.tsx?$'] },
      'Import a feature by its index.',
    ),

    // electron: db ← repo ← service ← handlers ← compose ← shells
    forbid(
      'electron-knows-no-page',
      { path: '^electron/' },
      { path: '^renderer/' },
      'The counter does not know its screens.',
    ),
    forbid(
      'only-the-shell-knows-electron',
      { path: '^electron/', pathNot: '^electron/(shell/|main\\.ts$|preload\\.ts$)' },
      { path: '^electron(/|$)(?!.*\\.(ts|sql)$)|node_modules/electron/' },
      'Everything else runs, and is tested, in plain Node.',
    ),
    forbid(
      'core-knows-no-shell',
      { path: '^electron/', pathNot: SHELLS },
      { path: SHELLS },
      'The same counter serves every shell.',
    ),
    forbid(
      'platform-knows-nobody',
      { path: '^electron/platform/' },
      { path: '^electron/(?!platform/)' },
      'A port has no opinion.',
    ),
    forbid(
      'db-knows-nobody',
      { path: '^electron/db/' },
      { path: '^electron/(?!db/|platform/)' },
      'The store does not know what it stores.',
    ),
    forbid(
      'papers-are-pure',
      { path: '^electron/pdf/' },
      { path: '^electron/(?!pdf/)' },
      'A paper is a function of its data.',
    ),
    forbid(
      'only-compose-knows-the-whole',
      { path: '^electron/', pathNot: [SHELLS, '^electron/compose'] },
      { path: '^electron/compose' },
      'Parts are put together from above.',
    ),
    forbid(
      'modules-meet-at-the-front-door',
      { path: '^electron/modules/([^/]+)/' },
      { path: '^electron/modules/([^/]+)/', pathNot: ['^electron/modules/$1/', '/index\\.ts$'] },
      'Import a module by its index.',
    ),
    forbid(
      'repositories-are-the-bottom',
      { path: '\\.repo\\.ts$' },
      { path: '\\.(service|handlers)\\.ts$' },
      'Queries do not know who asks.',
    ),
    forbid(
      'services-know-no-handlers',
      { path: '\\.service\\.ts$' },
      { path: '\\.handlers\\.ts$' },
      'Use cases do not know how they are called.',
    ),
    forbid(
      'handlers-go-through-services',
      { path: '\\.handlers\\.ts$' },
      { path: '\\.repo\\.ts$', dependencyTypesNot: ['type-only'] },
      'A handler is a sentence.',
    ),
    forbid(
      'only-the-store-opens-databases',
      { path: '^electron/(modules|sync|pdf|ipc)/' },
      { path: 'better-sqlite3-multiple-ciphers', dependencyTypesNot: ['type-only'] },
      'One place knows the key and the pragmas.',
    ),
    forbid(
      'ships-what-it-needs',
      { path: '^(electron|shared)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/electron/' },
      'A development package is not in the installed application.',
    ),

    // central
    forbid(
      'central-knows-shared-only',
      { path: '^central/' },
      { path: '^(electron|renderer)/' },
      'The reference central is a stranger to the counter.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    tsConfig: { fileName: 'electron/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
