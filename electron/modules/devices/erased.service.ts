import type { DeviceStatus } from '../../../shared/domain/devices/index.ts';
import type { OrderExecuted } from '../../../shared/protocol/devices.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { CentralDoor } from './central-door.ts';
import { erasing, findMark, removeMark, writeMark, type ErasedMark } from './erasure.ts';
import type { Layout } from './store.ts';

interface Ports {
  readonly layout: Layout;
  readonly clock: Clock;
  readonly central: CentralDoor;
  readonly onChange: () => void;
}

/** A workstation that erases itself: begun, gone on with after a cut, told to the central, then put away for a new set-up. */
export function createErased({ layout, clock, central, onChange }: Ports) {
  let mark: ErasedMark | undefined;
  let told = false;

  /** The central is told what was signed before the key went, at each start until it knows. */
  const tell = async (): Promise<void> => {
    if (!mark || told) return;
    told = await central.tell(mark.url, mark.told).catch(() => false);
    if (told && mark.dismissed) removeMark(layout.erased);
    if (told) onChange();
  };

  return {
    /** From here on there is no way back, whatever cuts it. */
    begin(url: string, executed: OrderExecuted): void {
      writeMark(layout.erased, { v: 1, at: instant(clock), url, told: executed, dismissed: false });
    },
    /** Whether an erasure stands, to go on with; one that was put away is only told. */
    isBegun(): boolean {
      mark = findMark(layout.erased);
      if (mark?.dismissed) void tell();
      return mark !== undefined && !mark.dismissed;
    },
    /** To be called on a closed store. */
    goOn(): void {
      for (const _step of erasing(layout));
      mark = findMark(layout.erased);
    },
    tell,
    putAway(): void {
      if (!mark) return;
      mark = { ...mark, dismissed: true };
      if (told) removeMark(layout.erased);
      else writeMark(layout.erased, mark);
    },
    view: (): DeviceStatus['erased'] => (mark ? { at: mark.at, told } : null),
  };
}
