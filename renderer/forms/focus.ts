const FOCUSABLE =
  'input:not([type=hidden]):not([tabindex="-1"]):not(:disabled), textarea:not(:disabled), [data-enter=next]:not(:disabled), [role=spinbutton]:not([aria-disabled=true])';

/** Where Enter rests before it goes on: a part without a field of its own, or one to read before sending. */
const PAUSE = '[data-pause]';

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

/** Everything that Enter stops at, in the order of the page: fields, each box of a list of boxes, pauses. */
const stops = (form: HTMLElement): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>(`[data-field], ${PAUSE}`)].filter(isShown).flatMap((place) => {
    if (place.matches(PAUSE)) return [place];
    const boxes = [...place.querySelectorAll<HTMLInputElement>('input[type=checkbox]:not(:disabled)')];
    const entry = entryOf(place);
    return boxes.length > 1 ? boxes : entry ? [entry] : [];
  });

/** True when an element stands in the field of a stop, or is the pause itself. */
const isAt = (stop: HTMLElement, from: Element): boolean =>
  stop === from ||
  (!stop.matches(`${PAUSE}, input[type=checkbox]`) &&
    (stop.closest('[data-field]')?.contains(from) ?? false));

/**
 * Goes from a field to the next (or the one before). After the last one, to the button that submits; not from a pause: what
 * comes after it is done on purpose.
 */
export function moveFocus(form: HTMLElement, from: Element, step: 1 | -1): void {
  const all = stops(form);
  const here = all.findLastIndex((stop) => isAt(stop, from));
  const next = all[here + step];
  if (next) {
    next.focus({ preventScroll: next.matches(PAUSE) });
    return next.scrollIntoView({ block: 'nearest' });
  }
  if (step === 1 && !from.matches(PAUSE))
    form.querySelector<HTMLElement>('[type=submit], [data-submit]')?.focus();
}
