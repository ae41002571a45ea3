// Everything here speaks on standard error: standard output belongs to the task (`guichet --json`).

/**
 * One line for whoever started the command.
 * @param {string} line
 */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Ends the command with a plain reason, in French then in English, instead of a stack.
 * @param {string} french
 * @param {string} english
 * @returns {never}
 */
export function giveUp(french, english) {
  say(`\n${french}\n${english}`);
  process.exit(1);
}
