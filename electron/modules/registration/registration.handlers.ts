import type { MrzReading } from '../../../shared/domain/documents/mrz.ts';
import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createAddedPhotos } from './added-photo.service.ts';
import type { createDrafts } from './drafts.service.ts';
import type { createRegistration } from './registration.service.ts';

interface Services {
  readonly addedPhotos: ReturnType<typeof createAddedPhotos>;
  readonly drafts: ReturnType<typeof createDrafts>;
  readonly registration: ReturnType<typeof createRegistration>;
  readonly getMrz: (text: string) => MrzReading;
}

export const registrationHandlers = ({ addedPhotos, drafts, registration, getMrz }: Services) =>
  ({
    'registration.startDraft': (_, { agent }) => drafts.start(agent),
    'registration.saveDraft': (input, { agent }) => drafts.save(agent, input),
    'registration.listDrafts': (_, { agent }) => drafts.list(agent),
    'registration.getDraft': ({ id }, { agent }) => drafts.get(agent, id),
    'registration.discardDraft': ({ id }, { agent }) => drafts.discard(agent, id),
    'registration.restoreDraft': ({ id }, { agent }) => drafts.restore(agent, id),
    'registration.setPhoto': ({ id, image }, { agent }) => drafts.setPhoto(agent, id, image),
    'registration.addPhoto': ({ personId, image }, { agent }) => addedPhotos.add(agent, personId, image),
    'registration.photo': ({ id, sha256 }, { agent }) => drafts.photo(agent, id, sha256),
    'registration.removePhoto': ({ id }, { agent }) => drafts.removePhoto(agent, id),
    'registration.readMrz': ({ text }) => getMrz(text),
    'registration.review': ({ id, content }, { agent }) => registration.review(agent, id, content),
    'registration.submit': (input, { agent }) => registration.submit(agent, input),
  }) satisfies Partial<AppHandlers>;
