import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createEnvelopes } from './envelopes.service.ts';

export const envelopesHandlers = (envelopes: ReturnType<typeof createEnvelopes>) =>
  ({
    'envelopes.list': ({ view, after, limit }) => envelopes.list(view, after, limit),
    'envelopes.counts': () => envelopes.counts(),
    'envelopes.waiting': () => envelopes.waiting(),
    'envelopes.missing': () => envelopes.missing(),
    'envelopes.get': ({ id }, { agent }) => envelopes.get(agent, id),
    'envelopes.find': ({ text }) => envelopes.find(text),
    'envelopes.fill': ({ to, fileIds }) => envelopes.fill(to, fileIds),
    'envelopes.add': ({ id, reference }) => envelopes.add(id, reference),
    'envelopes.remove': ({ id, fileId }) => envelopes.remove(id, fileId),
    'envelopes.discard': ({ id }) => envelopes.discard(id),
    'envelopes.close': ({ id }, { agent }) => envelopes.close(agent, id),
    'envelopes.collect': ({ id, courier }, { agent }) => envelopes.collect(agent, id, courier),
    'envelopes.scan': ({ id, text }) => envelopes.scan(id, text),
    'envelopes.unscan': ({ id, reference }) => envelopes.unscan(id, reference),
    'envelopes.receive': ({ id, code }, { agent }) => envelopes.receive(agent, id, code),
  }) satisfies Partial<AppHandlers>;
