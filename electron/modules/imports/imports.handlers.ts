import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createImports } from './imports.service.ts';

export const importsHandlers = (imports: ReturnType<typeof createImports>) =>
  ({
    'imports.list': () => imports.list(),
    'imports.get': ({ id }) => imports.get(id),
    'imports.begin': (asked, { agent }) => imports.begin(agent, asked),
    'imports.addPart': ({ id, index, base64 }) => imports.addPart(id, index, base64),
    'imports.read': ({ id, reading }) => imports.read(id, reading),
    'imports.map': ({ id, mapping }) => imports.map(id, mapping),
    'imports.check': ({ id }) => imports.check(id),
    'imports.write': ({ id }, { agent }) => imports.write(agent, id),
    'imports.pause': ({ id }) => imports.pause(id),
    'imports.resume': ({ id }) => imports.resume(id),
    'imports.drop': ({ id }, { agent }) => imports.drop(agent, id),
    'imports.send': ({ id }, { agent }) => imports.send(agent, id),
    'imports.undo': ({ id }, { agent }) => imports.undo(agent, id),
    'imports.faulty': ({ id, after, limit }) => imports.faulty(id, after, limit),
    'imports.errorFile': ({ id, language, after }, { agent }) =>
      imports.errorFile(agent, id, language, after),
    'imports.notTaken': ({ id, after, limit }) => imports.notTaken(id, after, limit),
  }) satisfies Partial<AppHandlers>;
