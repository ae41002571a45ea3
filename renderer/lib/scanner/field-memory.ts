type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Brings a field back to what it was when a burst began. */
export interface FieldMemory {
  readonly restore: () => void;
  /** Types text where the person was. */
  readonly insert: (text: string) => void;
}

const isTextControl = (element: Element | null): element is TextControl =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** React listens to `input` events and reads the property that it wraps: go through the prototype's setter. */
function write(control: TextControl, value: string, caret: number): void {
  const prototype = control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  if (control.selectionStart !== null) control.setSelectionRange(caret, caret);
}

/** Remembers the field that has the focus, before the burst's first character reaches it. */
export function rememberField(element: Element | null): FieldMemory | undefined {
  if (!isTextControl(element) || element.readOnly || element.disabled) return undefined;
  const { value } = element;
  const start = element.selectionStart ?? value.length;
  const end = element.selectionEnd ?? start;
  return {
    restore: () => write(element, value, start),
    insert: (text) => write(element, value.slice(0, start) + text + value.slice(end), start + text.length),
  };
}
