import { acts } from './suites/acts.ts';
import { attachments } from './suites/attachments.ts';
import { changes } from './suites/changes.ts';
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

const inMemory = async () => ({});

for (const suite of [
  signatures,
  enrolment,
  signIn,
  acts,
  numbers,
  metrics,
  changes,
  attachments,
  people,
  papers,
  requests,
  requestsRefused,
  rights,
  hostile,
  door,
])
  suite(inMemory);
