let isDown = false;
let waiting: (() => void)[] = [];

function release(): void {
  isDown = false;
  const ready = waiting;
  waiting = [];
  // After the click that follows, which must land where the person aimed.
  setTimeout(() => ready.forEach((run) => run()), 0);
}

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (isDown = true), { capture: true });
  window.addEventListener('pointerup', release, { capture: true });
  window.addEventListener('pointercancel', release, { capture: true });
}

/**
 * Runs at once, or when the pressed button of the mouse is up again. Leaving a field by a click may write a refusal under
 * it, which moves the page: the click would miss what it was aimed at.
 */
export function afterPress(run: () => void): void {
  if (isDown) waiting.push(run);
  else run();
}
