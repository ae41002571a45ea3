const FOCUSABLE =
  'input:not([type=hidden]):not([tabindex="-1"]):not(:disabled), textarea:not(:disabled), [data-enter=next]:not(:disabled), [role=spinbutton]:not([aria-disabled=true])';

const slots = (form: HTMLElement): HTMLElement[] => [...form.querySelectorAll<HTMLElement>('[data-field]')];

const slotOf = (form: HTMLElement, name: string): HTMLElement | undefined =>
  slots(form).find((slot) => slot.dataset['field'] === name);

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** The part of a field that takes the focus: the chosen radio rather than the first. */
function entryOf(slot: HTMLElement): HTMLElement | undefined {
  const all = [...slot.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return (
    all.find((each) => each instanceof HTMLInputElement && each.type === 'radio' && each.checked) ?? all[0]
  );
}

/** Unfolds the section that hides a field. */
function reveal(slot: HTMLElement): void {
  const panel = slot.closest<HTMLElement>('[role=group][hidden]');
  const trigger = panel?.getAttribute('aria-labelledby');
  if (trigger) document.getElementById(trigger)?.click();
}

/** Brings a field in sight and puts the focus on it. */
export function focusField(form: HTMLElement, name: string): void {
  const slot = slotOf(form, name);
  if (!slot) return;
  reveal(slot);
  requestAnimationFrame(() => {
    entryOf(slot)?.focus({ preventScroll: true });
    slot.scrollIntoView({ block: 'nearest' });
  });
}

/** Names of the fields in the order in which they are read. */
export const namesInOrder = (form: HTMLElement): readonly string[] =>
  slots(form).map((slot) => slot.dataset['field'] ?? '');

/** The label of a field, as the page knows it. */
export const labelOf = (form: HTMLElement, name: string): string | undefined =>
  slotOf(form, name)?.dataset['label'];

/** Goes from a field to the next (or the one before); after the last one, to the button that submits. */
export function moveFocus(form: HTMLElement, from: Element, step: 1 | -1): void {
  const all = slots(form).filter((slot) => isShown(slot) && entryOf(slot));
  const here = all.findIndex((slot) => slot.contains(from));
  const next = all[here + step];
  if (next) return entryOf(next)?.focus();
  if (step === 1) form.querySelector<HTMLElement>('[type=submit], [data-submit]')?.focus();
}
