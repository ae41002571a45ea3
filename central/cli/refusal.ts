/** Something the administrator can mend: one sentence, no stack. Exit code 1: refused; 2: wrong use. */
export class CommandRefused extends Error {
  override name = 'CommandRefused';
  readonly exitCode: 1 | 2;
  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}
