import type { NumberBlock } from '../../shared/protocol/devices.ts';

const NINE_DIGITS = 9;
/** A registration number as it is written. */
export const asNumber = (value: number): NumberBlock['first'] =>
  String(value).padStart(NINE_DIGITS, '0') as NumberBlock['first'];
