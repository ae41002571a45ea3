import { Failure } from '../../../shared/kernel/errors.ts';
import type { CentralIntro, EnrolResponse } from '../../../shared/protocol/devices.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Http } from '../../platform/http.ts';
import type { Chance } from '../../platform/ids.ts';
import { askIntro, createCentralClient, isTold, type Outcome, type ToldWeather } from '../../sync/index.ts';
import type { DevicePorts } from './devices.service.ts';

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
        code: isTold(outcome.reason) ? CODES[outcome.reason] : 'device.central_unreachable',
      });
    case 'refused':
      if (outcome.problem.problem === 'clock')
        throw new Failure({ code: 'device.clock_wrong', params: { time: outcome.problem.time } });
      throw new Failure({ code: 'device.enrolment_refused' });
  }
}

const withoutEndSlash = (url: string): string => {
  const address = /^https?:\/\//iu.test(url) ? url : `https://${url}`;
  if (!URL.canParse(address)) throw new Failure({ code: 'input.invalid', fields: { url: 'field.url' } });
  return address.replace(/\/+$/u, '');
};

/** The central before this workstation belongs to it. */
export const centralDoor = (ports: {
  readonly http: Http;
  readonly clock: Clock;
  readonly chance: Chance;
}): DevicePorts['central'] => ({
  intro: async (url): Promise<CentralIntro> => answered(await askIntro(ports.http, withoutEndSlash(url))),
  enrol: async (url, request, requestKey): Promise<EnrolResponse> => {
    const client = createCentralClient({
      ...ports,
      url: withoutEndSlash(url),
      deviceId: request.deviceId,
      requestKey,
    });
    return answered(await client.enrol(request));
  },
});
