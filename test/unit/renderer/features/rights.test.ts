import { expect, it } from 'vitest';
import { stateOfMember } from '../../../../renderer/features/rights/index.ts';
import type { RightsCheck } from '../../../../shared/domain/rights/index.ts';

const say = (key: string) => key;
const silent: RightsCheck = { answer: null, origin: null, isOld: false, trouble: 'offline', isBehind: false };

it('rights that nobody has answered about are unknown, for everybody of the family; nothing is said while they are asked', () => {
  expect(stateOfMember(silent, null, say as never, String)).toBe('rights.state.unknown');
  expect(stateOfMember(silent, 'a child', say as never, String)).toBe('rights.state.unknown');
  expect(stateOfMember(undefined, null, say as never, String)).toBeUndefined();
});
