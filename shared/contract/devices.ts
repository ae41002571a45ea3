import { z } from 'zod';
import { DeviceStatus } from '../domain/devices/index.ts';
import { CentralIntro } from '../protocol/devices.ts';
import { command, query } from './define.ts';

const anyone = ['anyone'] as const;
const everybody = ['anyone', 'agent', 'supervisor', 'proximity', 'administrator'] as const;
const passphrase = z.string().max(200);

export const devices = {
  'devices.status': query({ roles: everybody, input: z.object({}), output: DeviceStatus, whileLocked: true }),
  'devices.unlock': command({
    roles: anyone,
    input: z.object({ passphrase }),
    output: DeviceStatus,
    topics: ['devices'],
  }),
  'devices.startDemonstration': command({
    roles: anyone,
    input: z.object({}),
    output: DeviceStatus,
    topics: ['devices'],
  }),
  'devices.probeCentral': query({
    roles: anyone,
    input: z.object({ url: z.string().min(1).max(300) }),
    output: CentralIntro,
  }),
  'devices.enrol': command({
    roles: anyone,
    input: z.object({
      url: z.string().min(1).max(300),
      branchCode: z.string().min(1).max(20),
      label: z.string().trim().min(1, { error: 'field.required' }).max(60, { error: 'field.too_long' }),
      enrolmentCode: z.string().trim().min(1, { error: 'field.required' }).max(80),
      /** Only where the vault is a passphrase. */
      passphrase: passphrase.optional(),
    }),
    output: DeviceStatus,
    topics: ['devices'],
  }),
  /** Asks to be enrolled without a code: an administrator compares the fingerprint and approves. */
  'devices.ask': command({
    roles: anyone,
    input: z.object({
      url: z.string().min(1).max(300),
      branchCode: z.string().min(1).max(20),
      label: z.string().trim().min(1, { error: 'field.required' }).max(60, { error: 'field.too_long' }),
      /** Only where the vault is a passphrase. */
      passphrase: passphrase.optional(),
    }),
    output: DeviceStatus,
    topics: ['devices'],
  }),
  /** Looks now where the request stands, or whether an order came. */
  'devices.look': command({ roles: anyone, input: z.object({}), output: DeviceStatus, topics: ['devices'] }),
  /** No longer asks, or puts an answered request away: the set-up begins anew. */
  'devices.withdraw': command({
    roles: anyone,
    input: z.object({}),
    output: DeviceStatus,
    topics: ['devices'],
  }),
  /** Opens a workstation that was shut, by the code that an administrator was given. */
  'devices.openByCode': command({
    roles: anyone,
    input: z.object({
      code: z.string().trim().min(1, { error: 'field.required' }).max(1000, { error: 'field.too_long' }),
    }),
    output: DeviceStatus,
    topics: ['devices'],
  }),
  /** After an erasure was read about: the set-up begins anew. */
  'devices.startOver': command({
    roles: anyone,
    input: z.object({}),
    output: DeviceStatus,
    topics: ['devices'],
  }),
};
