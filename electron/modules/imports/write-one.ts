import type { ListedForm } from '../../../shared/domain/lists/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { Act, ActOf } from '../../../shared/protocol/acts.ts';
import type { Tx } from '../../db/database.ts';
import { instant } from '../../platform/clock.ts';
import { appendHeld } from '../../sync/index.ts';
import { putRecord } from '../people/index.ts';
import type { StoredImport } from './imports.repo.ts';
import type { WorkPorts } from './work.ts';

/** Writes one person or household with its act, held until the list is sent. */
export const writerOf =
  ({ clock, chance, device }: WorkPorts, file: StoredImport) =>
  (tx: Tx, form: ListedForm, row: number): void => {
    const person = personRecord(form, {
      id: chance.id(),
      on: clock.today(),
      branchCode: device.branchCode,
      newId: () => chance.id(),
    });
    const act: ActOf<'person.listed'> = {
      id: chance.id() as Act['id'],
      kind: 'person.listed',
      subjectId: person.id,
      baseVersion: null,
      branchCode: device.branchCode,
      deviceId: device.id as Act['deviceId'],
      agentNumber: file.agentNumber,
      doneAt: instant(clock),
      payload: { importId: file.id, row, source: file.source, person },
    };
    putRecord(tx, person);
    appendHeld(tx, act, { agentId: file.agentId, reference: null, doneOn: clock.today() }, file.number);
  };

interface New {
  readonly id: string;
  readonly on: PersonRecord['registeredOn'];
  readonly branchCode: string;
  readonly newId: () => string;
}
const personRecord = (form: ListedForm, { id, on, branchCode, newId }: New): PersonRecord => ({
  id: id as PersonRecord['id'],
  version: 0,
  registrationNumber: null,
  numberState: 'reserved',
  scheme: form.scheme,
  branchCode,
  registeredOn: on,
  identity: form.identity,
  contacts: form.contacts,
  address: form.address,
  activity: form.activity ?? null,
  own: (form.own as PersonRecord['own'] | undefined) ?? null,
  rib: form.rib ?? null,
  family: form.family.map((member) => ({ ...member, id: newId() as PersonRecord['id'] })),
  photo: null,
});
