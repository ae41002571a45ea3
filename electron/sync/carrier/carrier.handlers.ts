import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { CarrierService } from './carrier.service.ts';

export const carrierHandlers = (carrier: CarrierService) =>
  ({
    'bundles.status': () => carrier.status(),
    'bundles.list': ({ before, limit }) => {
      const { bundles, next } = carrier.list(before ?? Number.MAX_SAFE_INTEGER, limit);
      return { bundles: [...bundles], next };
    },
    'bundles.export': async ({ partBytes }, { agent }) => ({
      begun: await carrier.beginExport(agent, partBytes),
    }),
    'bundles.bring': async () => {
      await carrier.tray.begin();
      return null;
    },
    'bundles.addPiece': async ({ name, offset, base64 }) => ({
      bytes: await carrier.tray.addPiece(name, offset, Buffer.from(base64, 'base64')),
    }),
    'bundles.import': async (_asked, { agent }) => ({ begun: await carrier.beginImport(agent) }),
    'bundles.readPiece': async ({ name, offset }) => {
      const { bytes, isLast } = await carrier.tray.readPiece(name, offset);
      return { base64: bytes.toString('base64'), isLast };
    },
    'bundles.cancel': () => {
      carrier.cancel();
      return null;
    },
  }) satisfies Partial<AppHandlers>;
