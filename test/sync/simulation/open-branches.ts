import type { randomUUID } from 'node:crypto';
import type { EmbeddedCentral } from '../../../central/embedded.ts';
import { now } from '../../../central/ports.ts';
import { sha256 } from '../../../central/platform/digest.ts';
import { loadItems } from '../../../central/reference/reference.service.ts';
import { insertEmployerToken, putEmployer } from '../../../central/requests/employer.repo.ts';
import { aRecruit, employerAt } from '../../support/requesters.ts';

const REQUESTS_EACH = 6;

/** Branches with an employer each, and its requests. */
export async function openBranches(
  { ports, url }: EmbeddedCentral,
  codes: readonly string[],
  newId: (rank: number) => string,
): Promise<void> {
  await loadItems(
    ports.store,
    codes.map((code, rank) => ({
      list: 'branch',
      code,
      fr: code,
      ar: code,
      parent: '04',
      rank,
      sample: true,
    })),
  );
  for (const [rank, branchCode] of codes.entries()) {
    const number = String(1_000_000 + rank);
    await ports.store.write(async (tx) => {
      await putEmployer(tx, { number, name: 'Exemple SARL', scheme: 'cnss-salaried', branchCode });
      await insertEmployerToken(tx, { tokenSha256: sha256(branchCode), number, at: now(ports) });
    });
    for (let n = 0; n < REQUESTS_EACH; n += 1) {
      const id = newId(rank * 10 + n) as ReturnType<typeof randomUUID>;
      await employerAt(url, branchCode).ask(aRecruit(rank * 10 + n), { id });
    }
  }
}
