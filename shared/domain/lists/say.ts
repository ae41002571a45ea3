import type { FieldCode } from '../../kernel/error-codes.ts';
import { paramsIn, type ReasonCode } from '../rules/index.ts';
import type { LIST_FAULT_CODES } from './codes.ts';
import type { FaultView } from './views.ts';

type ListKey = `lists.fault.${(typeof LIST_FAULT_CODES)[number]}`;
export type FaultKey = FieldCode | ListKey | `rules.${ReasonCode}`;

const isField = (code: FaultView['code']): code is FieldCode => code.startsWith('field.');

/** The sentence of a fault in one language: its key, and what it says. A refusal of the rules gives its own reason. */
export function faultSentence(
  { code, about, reason }: FaultView,
  language: 'fr' | 'ar',
): { readonly key: FaultKey; readonly params: Readonly<Record<string, string | number>> } {
  if (reason) return { key: `rules.${reason.code}`, params: paramsIn(reason, language) };
  if (isField(code)) return { key: code, params: {} };
  return { key: `lists.fault.${code}`, params: { about: about ?? '' } };
}
