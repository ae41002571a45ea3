import { showDirhams } from '../../kernel/money.ts';
import type { Param, Reason } from './decision.ts';

const lastFirst = (text: string): string => text.split('-').toReversed().join('/');

function inLanguage(param: Param, language: 'fr' | 'ar'): string | number {
  if (typeof param !== 'object') return param;
  if ('day' in param) return lastFirst(param.day);
  if ('month' in param) return lastFirst(param.month);
  if ('centimes' in param) return showDirhams(param.centimes);
  if ('decimal' in param) return param.decimal.replace('.', ',');
  return param[language];
}

/** The values of the sentence `rules.<code>` in one language; `rule` names the rule, `contest` says where to contest. */
export const paramsIn = (
  reason: Reason,
  language: 'fr' | 'ar',
): Readonly<Record<string, string | number>> => ({
  ...Object.fromEntries(
    Object.entries(reason.params).map(([name, param]) => [name, inLanguage(param, language)]),
  ),
  rule: reason.ruleName[language],
  ...(reason.contest ? { contest: reason.contest[language] } : {}),
});
