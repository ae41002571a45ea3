import { PeopleFound } from '../../shared/protocol/people.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Central } from './counter.ts';

/** What the central's own API says of a registration number, asked as an integrator asks. */
export async function readFromCentral(
  central: Pick<Central, 'url' | 'readToken'>,
  number: string,
): Promise<readonly PersonRecord[]> {
  const response = await fetch(`${central.url}/v1/people/${number}`, {
    headers: { authorization: `Bearer ${central.readToken}` },
  });
  return PeopleFound.parse(await response.json()).people;
}
