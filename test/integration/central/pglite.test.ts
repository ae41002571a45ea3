import { acts } from './suites/acts.ts';
import { attachments } from './suites/attachments.ts';
import { branch } from './suites/branch.ts';
import { cards } from './suites/cards.ts';
import { changes } from './suites/changes.ts';
import { checks } from './suites/checks.ts';
import { days } from './suites/days.ts';
import { door } from './suites/door.ts';
import { enrolment } from './suites/enrolment.ts';
import { hostile } from './suites/hostile.ts';
import { hostileRoads } from './suites/hostile-roads.ts';
import { legalDay } from './suites/legal-day.ts';
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
import { rights } from './suites/rights.ts';
import { signIn } from './suites/sign-in.ts';
import { signatures } from './suites/signatures.ts';
import { signedActs } from './suites/signed-acts.ts';
import { twice } from './suites/twice.ts';
import { uploads } from './suites/uploads.ts';
import { workstations } from './suites/workstations.ts';

const inMemory = async () => ({});

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
  suite(inMemory);
