import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acts } from './suites/acts.ts';
import { attachments } from './suites/attachments.ts';
import { changes, lateCommits } from './suites/changes.ts';
import { crash } from './suites/crash.ts';
import { door } from './suites/door.ts';
import { enrolment } from './suites/enrolment.ts';
import { hostile } from './suites/hostile.ts';
import { metrics } from './suites/metrics.ts';
import { numbers } from './suites/numbers.ts';
import { papers } from './suites/papers.ts';
import { people } from './suites/people.ts';
import { requests } from './suites/requests.ts';
import { requestsRefused } from './suites/requests-refused.ts';
import { rights } from './suites/rights.ts';
import { signIn } from './suites/sign-in.ts';
import { signatures } from './suites/signatures.ts';
import { findPostgresql, startPostgresql, type PostgresqlServer } from './support/postgresql.ts';

const bin = findPostgresql();

if (bin === undefined) {
  process.stderr.write('PostgreSQL was not found (initdb): the central is tested on PGlite only.\n');
  it('is left to PGlite, as this machine has no PostgreSQL', () => expect(bin).toBeUndefined());
} else {
  describe('on PostgreSQL', () => {
    let server: PostgresqlServer | undefined;
    beforeAll(async () => {
      server = await startPostgresql(bin);
    });
    afterAll(() => server?.stop());
    const newDatabase = async () => ({ databaseUrl: (await server?.newDatabase()) ?? '' });

    for (const suite of [
      signatures,
      enrolment,
      signIn,
      acts,
      numbers,
      metrics,
      changes,
      lateCommits,
      attachments,
      people,
      papers,
      requests,
      requestsRefused,
      rights,
      hostile,
      door,
    ])
      suite(newDatabase);
    crash(newDatabase, () => {
      if (!server) throw new Error('PostgreSQL is not started');
      return server;
    });
  });
}
