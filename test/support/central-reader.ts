import { PeopleFound } from '../../shared/protocol/people.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Central } from './counter.ts';

/** What the central's own API says of a registration number, asked as an integrator asks. */
export async function readFromCentral(
  central: Pick<Central, 'url' | 'readToken'>,
  number: string,
): Promise<readonly PersonRecord[]> {
  return ask(central, `/v1/people/${number}`);
}

/** The same for a document, in any state. */
export const findAtCentral = (
  central: Pick<Central, 'url' | 'readToken'>,
  text: string,
): Promise<readonly PersonRecord[]> => ask(central, `/v1/people?text=${encodeURIComponent(text)}`);

async function ask(
  central: Pick<Central, 'url' | 'readToken'>,
  path: string,
): Promise<readonly PersonRecord[]> {
  const response = await fetch(`${central.url}${path}`, {
    headers: { authorization: `Bearer ${central.readToken}` },
  });
  return PeopleFound.parse(await response.json()).people;
}
