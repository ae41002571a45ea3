const FIRST =
  '[data-field] input:not([type=hidden]):not([tabindex="-1"]):not(:disabled), [data-field] [role=spinbutton], [data-field] button[data-enter=next]';

const VERB = '[role=group] button:not(:disabled)';

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Brings a part of the page in sight, with the focus on its first field, or on its first button, or on the part itself. */
export function focusStep(page: HTMLElement, step: string): void {
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
export const stepAround = (element: Element): string | undefined =>
  element.closest<HTMLElement>('[data-step]')?.dataset['step'];

/** The member of the family whose card holds the focus, by index. */
export function memberWithFocus(): number | undefined {
  const index = document.activeElement?.closest<HTMLElement>('[data-member]')?.dataset['member'];
  return index === undefined ? undefined : Number(index);
}
