const EVERY_MS = { terminal: 200, file: 10_000 } as const;

/** One line that is written over where somebody looks, and a line now and then where it goes to a file. */
export function progressLine() {
  const isTerminal = process.stderr.isTTY;
  const everyMs = isTerminal ? EVERY_MS.terminal : EVERY_MS.file;
  let shownAt = -everyMs;
  return {
    show(text: string): void {
      if (performance.now() - shownAt < everyMs) return;
      shownAt = performance.now();
      process.stderr.write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    },
    end(): void {
      shownAt = -everyMs;
      if (isTerminal) process.stderr.write('\r\u001b[K');
    },
  };
}
