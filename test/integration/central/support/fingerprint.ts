import { sha256 } from '../../../../central/platform/digest.ts';
import { fingerprintOf, introductionText } from '../../../../shared/domain/devices/fingerprint.ts';
import type { CentralIntro } from '../../../../shared/protocol/devices.ts';
import type { SignedClient } from '../../../support/signed-client.ts';

/** What a workstation shows on its screen, from what it knows by itself. */
export async function fingerprintShownBy(
  { deviceId, keys, sealKeys }: SignedClient,
  url: string,
  branchCode: string,
  root?: string,
): Promise<string> {
  const intro = (await (await fetch(`${url}/v1/info`)).json()) as CentralIntro;
  const shown = { deviceId, branchCode, requestKey: keys.publicHex, sealKey: sealKeys.publicHex };
  return fingerprintOf(sha256(introductionText({ ...shown, sealRoot: root ?? intro.sealRoot ?? '' })));
}
