/** For each rule of `.dependency-cruiser.cjs`, the smallest files that break it and nothing else. */
type Files = Readonly<Record<string, string>>;

const empty = 'export const nothing = 0;\n';
const uses = (path: string): string =>
  `import { nothing } from '${path}';\nexport const something = nothing;\n`;
const knows = (path: string): string =>
  `import type { nothing } from '${path}';\nexport type Something = typeof nothing;\n`;

export const BREAKING_FILES: Readonly<Record<string, Files>> = {
  'no-circles': {
    'shared/kernel/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
    'shared/kernel/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
  },
  'everything-resolves': { 'shared/kernel/a.ts': uses('./forgotten.ts') },
  'product-knows-no-tests': {
    'electron/sync/a.ts': uses('../../test/support/b.ts'),
    'test/support/b.ts': empty,
  },

  'shared-knows-nobody': { 'shared/i18n/a.ts': uses('../../renderer/lib/b.ts'), 'renderer/lib/b.ts': empty },
  'shared-has-no-node': {
    'shared/i18n/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
  },
  'kernel-is-the-bottom': { 'shared/kernel/a.ts': uses('../domain/b.ts'), 'shared/domain/b.ts': empty },
  'domain-is-below-the-doors': {
    'shared/domain/a.ts': knows('../contract/b.ts'),
    'shared/contract/b.ts': empty,
  },
  'protocol-knows-no-contract': {
    'shared/protocol/a.ts': uses('../contract/b.ts'),
    'shared/contract/b.ts': empty,
  },

  'renderer-knows-shared-only': {
    'renderer/lib/a.ts': knows('../../electron/sync/b.ts'),
    'electron/sync/b.ts': empty,
  },
  'renderer-has-no-node': {
    'renderer/lib/a.ts': "import path from 'node:path';\nexport const a = path.sep;\n",
  },
  'renderer-knows-no-protocol': {
    'renderer/lib/a.ts': knows('../../shared/protocol/b.ts'),
    'shared/protocol/b.ts': empty,
  },
  'contract-is-types-in-the-page': {
    'renderer/lib/a.ts': uses('../../shared/contract/b.ts'),
    'renderer/lib/allowed.ts': knows('../../shared/contract/b.ts'),
    'shared/contract/b.ts': empty,
  },
  'lib-is-the-bottom': { 'renderer/lib/a.ts': uses('../ui/b.ts'), 'renderer/ui/b.ts': empty },
  'ui-knows-no-business': {
    'renderer/ui/a.ts': uses('../../shared/domain/b.ts'),
    'shared/domain/b.ts': empty,
  },
  'forms-know-no-feature': {
    'renderer/forms/a.ts': uses('../features/people/index.ts'),
    'renderer/features/people/index.ts': empty,
  },
  'features-know-no-app': {
    'renderer/features/people/a.ts': uses('../../app/b.ts'),
    'renderer/app/b.ts': empty,
  },
  'features-meet-at-the-front-door': {
    'renderer/features/people/a.ts': uses('../family/model.ts'),
    'renderer/features/people/allowed.ts': uses('../cards/index.ts'),
    'renderer/features/family/model.ts': empty,
    'renderer/features/cards/index.ts': empty,
  },

  'electron-knows-no-page': {
    'electron/sync/a.ts': uses('../../renderer/lib/b.ts'),
    'renderer/lib/b.ts': empty,
  },
  'only-the-shell-knows-electron': {
    'electron/sync/a.ts': "import { app } from 'electron';\nexport const a = app;\n",
    'electron/shell/allowed.ts': "import { app } from 'electron';\nexport const a = app;\n",
  },
  'core-knows-no-shell': { 'electron/sync/a.ts': uses('../shell/b.ts'), 'electron/shell/b.ts': empty },
  'platform-knows-nobody': { 'electron/platform/a.ts': uses('../sync/b.ts'), 'electron/sync/b.ts': empty },
  'db-knows-nobody': { 'electron/db/a.ts': uses('../sync/b.ts'), 'electron/sync/b.ts': empty },
  'papers-are-pure': { 'electron/pdf/a.ts': uses('../platform/b.ts'), 'electron/platform/b.ts': empty },
  'only-compose-knows-the-whole': {
    'electron/sync/a.ts': uses('../compose.ts'),
    'electron/compose.ts': empty,
  },
  'modules-meet-at-the-front-door': {
    'electron/modules/cards/cards.service.ts': uses('../people/people.service.ts'),
    'electron/modules/cards/allowed.ts': uses('../journal/index.ts'),
    'electron/modules/people/people.service.ts': empty,
    'electron/modules/journal/index.ts': empty,
  },
  'repositories-are-the-bottom': {
    'electron/modules/cards/cards.repo.ts': uses('./cards.service.ts'),
    'electron/modules/cards/cards.service.ts': empty,
  },
  'services-know-no-handlers': {
    'electron/modules/cards/cards.service.ts': uses('./cards.handlers.ts'),
    'electron/modules/cards/cards.handlers.ts': empty,
  },
  'handlers-go-through-services': {
    'electron/modules/cards/cards.handlers.ts': uses('./cards.repo.ts'),
    'electron/modules/cards/cards.repo.ts': empty,
  },
  'only-the-store-opens-databases': {
    'electron/sync/a.ts':
      "import Sqlite from 'better-sqlite3-multiple-ciphers';\nexport const a = new Sqlite(':memory:');\n",
  },
  'ships-what-it-needs': {
    'electron/sync/a.ts': "import { defineConfig } from 'vite';\nexport const a = defineConfig;\n",
  },

  'central-knows-shared-only': { 'central/a.ts': uses('../electron/sync/b.ts'), 'electron/sync/b.ts': empty },
};
