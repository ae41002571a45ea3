import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for something secret at the keyboard: what is typed does not show. */
export function askSecret(question: string): Promise<string> {
  const blind = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: blind, terminal: true });
  process.stderr.write(question);
  return new Promise((answered) => {
    line.on('close', () => answered(''));
    line.question('', (text) => {
      process.stderr.write('\n');
      answered(text);
      line.close();
    });
  });
}
