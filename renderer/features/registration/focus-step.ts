import { STEPS, type Step } from './model/steps.ts';

const FIRST =
  '[data-field] input:not([type=hidden]):not([tabindex="-1"]):not(:disabled), [data-field] button[data-enter=next]';

const VERB = '[role=group] button:not(:disabled)';

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Brings a part of the page in sight, with the focus on its first field, or on its first button, or on the part itself. */
export function focusStep(page: HTMLElement, step: Step): void {
  const part = page.querySelector<HTMLElement>(`[data-step=${step}]`);
  if (!part) return;
  const field = [
    ...part.querySelectorAll<HTMLElement>(FIRST),
    ...part.querySelectorAll<HTMLElement>(VERB),
  ].find(isShown);
  (field ?? part).focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start' });
}

/** The part that holds an element. */
export function stepAround(element: Element): Step | undefined {
  const name = element.closest<HTMLElement>('[data-step]')?.dataset['step'];
  return STEPS.find((step) => step === name);
}

/** The member of the family whose card holds the focus, by index. */
export function memberWithFocus(): number | undefined {
  const index = document.activeElement?.closest<HTMLElement>('[data-member]')?.dataset['member'];
  return index === undefined ? undefined : Number(index);
}
