import type { DeviceStatus } from '../../shared/domain/devices/index.ts';
import { useDescribe } from '../lib/describe.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { Identifier, Notice } from '../ui/index.ts';
import { GateFrame } from './GateFrame.tsx';

/** The store cannot be used: what happened, what to do, and that nothing was touched. */
export function BrokenScreen({ fault }: { readonly fault: DeviceStatus['fault'] }) {
  const t = useT();
  const describe = useDescribe();
  return (
    <GateFrame>
      <h1>{t('app.broken.title')}</h1>
      <Notice tone="refused">{describe.error({ code: fault?.code ?? 'unexpected' })}</Notice>
      <p>{t('app.broken.untouched')}</p>
      {fault && <Identifier value={fault.detail} grouping="none" canCopy />}
    </GateFrame>
  );
}
