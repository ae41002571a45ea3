import { defineConfig } from '@playwright/test';

/** A closed network must not slow the browser down, and the camera of a test is not a real one. */
const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  // The tests' own tsconfig maps a driver to its declarations, which Playwright would load in place of it.
  tsconfig: 'tsconfig.base.json',
  testMatch: '**/*.{e2e,spec,test}.ts',
  outputDir: 'test-results/playwright',
  forbidOnly: true,
  retries: 0,
  // A story waits for a person's fingers most of its time: a worker a processor keeps none of them busy.
  workers: '100%',
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/playwright.json' }],
  ],
  use: {
    // Recording everything doubles the time of a story on a small machine.
    trace: process.env['GUICHET_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'e2e',
      testDir: 'test/e2e',
      use: {
        browserName: 'chromium',
        locale: 'fr-MA',
        timezoneId: 'Africa/Casablanca',
        viewport: { width: 1280, height: 800 },
        launchOptions: {
          executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
          args: isRoot ? [...CHROMIUM_ARGS, '--no-sandbox'] : CHROMIUM_ARGS,
        },
      },
    },
    { name: 'electron', testDir: 'test/electron' },
  ],
});
