import { moveFocus } from './focus.ts';

type Meaning = 'ignore' | 'next' | 'choose';

/** What Enter means where it is pressed: on to the next field, choose in an opened list, or not ours. */
export function meaningOfEnter(target: Element): Meaning {
  if (target instanceof HTMLTextAreaElement) return 'ignore';
  // a short form says where Enter submits, as it does everywhere else
  if (target.matches('[data-enter=submit] input')) return 'ignore';
  if (target.matches('[data-pause]')) return 'next';
  if (target.getAttribute('role') === 'option') return 'choose';
  const isOpen = target.getAttribute('aria-expanded') === 'true';
  if (target.matches('[data-enter=next]')) return isOpen ? 'ignore' : 'next';
  if (target.matches('button, a, [role=button], [role=menuitem]')) return 'ignore';
  if (target.matches('[role=combobox]') && isOpen && target.hasAttribute('aria-activedescendant'))
    return 'choose';
  return target.matches('input, [role=spinbutton]') ? 'next' : 'ignore';
}

/** Ctrl+Enter in a field: the browser would submit too, so it is taken here rather than left to the shortcuts. */
export const isSubmitting = (form: HTMLElement, event: KeyboardEvent): boolean =>
  event.key === 'Enter' &&
  (event.ctrlKey || event.metaKey) &&
  event.target instanceof Element &&
  form.contains(event.target);

/** Enter goes on (Shift+Enter back); a choice made in a list goes on too, once the list has closed. */
export function onEnter(form: HTMLElement, event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
    return false;
  if (!(event.target instanceof Element)) return false;
  const meaning = meaningOfEnter(event.target);
  // React brings events of dialogs opened from the form too: only an opened list is still the form's business.
  if (meaning === 'ignore' || (meaning === 'next' && !form.contains(event.target))) return false;
  if (meaning === 'choose') {
    setTimeout(() => goOnFromActive(form), 0);
    return false;
  }
  moveFocus(form, event.target, event.shiftKey ? -1 : 1);
  return true;
}

/** The list gives the focus back to its field a frame or two after it closes. */
function goOnFromActive(form: HTMLElement, framesLeft = 6): void {
  const active = document.activeElement;
  if (active && form.contains(active) && active.getAttribute('aria-expanded') !== 'true')
    return moveFocus(form, active, 1);
  if (framesLeft > 0) requestAnimationFrame(() => goOnFromActive(form, framesLeft - 1));
}
