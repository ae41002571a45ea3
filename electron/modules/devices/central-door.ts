import { Failure } from '../../../shared/kernel/errors.ts';
import type {
  CentralIntro,
  EnrolAsked,
  EnrolRequest,
  EnrolResponse,
  EnrolStanding,
  EnrolWithdrawn,
  OrderExecuted,
} from '../../../shared/protocol/devices.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Http } from '../../platform/http.ts';
import type { Chance } from '../../platform/ids.ts';
import {
  askIntro,
  createCentralClient,
  tellExecuted,
  isTold,
  otherVersion,
  type Outcome,
  type ToldWeather,
} from '../../sync/index.ts';

const CODES = {
  not_our_central: 'device.central_unknown',
  proxy_password: 'device.central_proxy',
  certificate: 'device.central_certificate',
} as const satisfies Record<ToldWeather, string>;

/** What the central or the network said to a workstation being set up, as a refusal that its keeper can act on. */
function answered<T>(outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'answer':
      return outcome.value;
    case 'weather':
      throw new Failure({
        code: isTold(outcome.reason)
          ? CODES[outcome.reason]
          : outcome.reason === 'server'
            ? 'device.central_busy'
            : 'device.central_unreachable',
      });
    case 'refused': {
      const version = otherVersion(outcome);
      if (version) throw new Failure({ code: `device.central_${version}` });
      if (outcome.problem.problem === 'clock')
        throw new Failure({ code: 'device.clock_wrong', params: { time: outcome.problem.time } });
      throw new Failure({ code: 'device.enrolment_refused' });
    }
  }
}

const withoutEndSlash = (url: string): string => {
  const address = /^https?:\/\//iu.test(url) ? url : `https://${url}`;
  if (!URL.canParse(address)) throw new Failure({ code: 'input.invalid', fields: { url: 'field.url' } });
  return address.replace(/\/+$/u, '');
};

/** What a workstation says to a central that it does not belong to, or no longer. Refusals are `Failure`s. */
export interface CentralDoor {
  readonly intro: (url: string) => Promise<CentralIntro>;
  /** Signed with the request key that it presents (PKCS#8 DER), like the two that follow. */
  readonly enrol: (url: string, request: EnrolRequest, requestKey: Uint8Array) => Promise<EnrolResponse>;
  readonly ask: (url: string, request: EnrolAsked, requestKey: Uint8Array) => Promise<EnrolStanding>;
  readonly withdraw: (url: string, request: EnrolWithdrawn, requestKey: Uint8Array) => Promise<void>;
  /** Carries what was signed before the key went; false when the central could not be told. */
  readonly tell: (url: string, told: OrderExecuted) => Promise<boolean>;
}

/** The central before this workstation belongs to it. */
export const centralDoor = (ports: {
  readonly http: Http;
  readonly clock: Clock;
  readonly chance: Chance;
}): CentralDoor => {
  const clientOf = (url: string, deviceId: string, requestKey: Uint8Array) =>
    createCentralClient({ ...ports, url: withoutEndSlash(url), deviceId, requestKey });
  return {
    intro: async (url) => answered(await askIntro(ports.http, withoutEndSlash(url))),
    enrol: async (url, request, requestKey) =>
      answered(await clientOf(url, request.deviceId, requestKey).enrol(request)),
    ask: async (url, request, requestKey) =>
      answered(await clientOf(url, request.deviceId, requestKey).askEnrolment(request)),
    withdraw: async (url, request, requestKey) =>
      answered(await clientOf(url, request.deviceId, requestKey).withdrawEnrolment(request)),
    tell: async (url, told) => (await tellExecuted(ports.http, withoutEndSlash(url), told)).kind === 'answer',
  };
};
