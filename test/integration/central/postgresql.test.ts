import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acts } from './suites/acts.ts';
import { attachments } from './suites/attachments.ts';
import { branch } from './suites/branch.ts';
import { cards } from './suites/cards.ts';
import { changes, lateCommits } from './suites/changes.ts';
import { checks } from './suites/checks.ts';
import { crash } from './suites/crash.ts';
import { days } from './suites/days.ts';
import { door } from './suites/door.ts';
import { enrolment } from './suites/enrolment.ts';
import { hostile } from './suites/hostile.ts';
import { hostileRoads } from './suites/hostile-roads.ts';
import { mergedFiles } from './suites/merged.ts';
import { metrics } from './suites/metrics.ts';
import { needs } from './suites/needs.ts';
import { nowhere } from './suites/nowhere.ts';
import { numbers } from './suites/numbers.ts';
import { papers } from './suites/papers.ts';
import { population } from './suites/population.ts';
import { partitions } from './suites/partitions.ts';
import { people } from './suites/people.ts';
import { requests } from './suites/requests.ts';
import { requestsRefused } from './suites/requests-refused.ts';
import { legalDay } from './suites/legal-day.ts';
import { rights } from './suites/rights.ts';
import { signIn } from './suites/sign-in.ts';
import { signatures } from './suites/signatures.ts';
import { signedActs } from './suites/signed-acts.ts';
import { twice } from './suites/twice.ts';
import { uploads } from './suites/uploads.ts';
import { workstations } from './suites/workstations.ts';
import { twoProcesses } from './suites/two-processes.ts';
import {
  findPostgresql,
  startPostgresql,
  type PostgresqlServer,
} from '../../../scripts/simulate/postgresql.ts';

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
      signedActs,
      twice,
      enrolment,
      workstations,
      signIn,
      acts,
      nowhere,
      numbers,
      cards,
      metrics,
      changes,
      branch,
      lateCommits,
      attachments,
      uploads,
      needs,
      checks,
      days,
      partitions,
      population,
      people,
      papers,
      requests,
      mergedFiles,
      requestsRefused,
      rights,
      legalDay,
      hostile,
      hostileRoads,
      door,
    ])
      suite(newDatabase);
    twoProcesses(newDatabase);
    crash(newDatabase, () => {
      if (!server) throw new Error('PostgreSQL is not started');
      return server;
    });
  });
}
