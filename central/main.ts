import { readFileSync } from 'node:fs';
import { DEFAULT_CONFIG } from './config.ts';
import { COMMANDS, type Command } from './cli/commands.ts';
import { explain } from './cli/explain.ts';
import { readCommandLine, type CommandLine } from './cli/options.ts';
import { CommandRefused } from './cli/refusal.ts';
import { HELP, SAYS } from './cli/sentences.ts';
import { serve } from './cli/serve.ts';
import { createGate } from './http/gate.ts';
import { systemChance } from './platform/chance.ts';
import { systemClock } from './platform/clock.ts';
import { stderrLogger } from './platform/logger.ts';
import { createMetrics } from './platform/metrics.ts';
import { prepare } from './prepare.ts';
import { openStore } from './store/open.ts';

/** Runs one command over the store that the line names; whatever it is for, a demonstration or not. */
async function runCommand(
  command: Command,
  line: CommandLine,
  databaseUrl: string | undefined,
): Promise<void> {
  const dataDir = line.find('data');
  if (dataDir === undefined && databaseUrl === undefined) throw new CommandRefused(SAYS.needsDatabase, 2);
  const logger = stderrLogger('warn');
  const store = await openStore(
    { ...(dataDir !== undefined && { dataDir }), ...(databaseUrl !== undefined && { databaseUrl }) },
    logger,
  );
  try {
    const config = { ...DEFAULT_CONFIG, demonstration: line.flags.demonstration };
    const gate = createGate(config.atOnce, store.pool);
    const metrics = createMetrics(store.pool, gate.state);
    const ports = { store, clock: systemClock, chance: systemChance, logger, config, metrics, gate };
    await prepare(ports);
    process.stdout.write(`${await command(ports, line, () => readFileSync(process.stdin.fd, 'utf8'))}\n`);
  } finally {
    await store.close();
  }
}

async function main(args: readonly string[]): Promise<void> {
  const line = readCommandLine(args);
  const databaseUrl = process.env['DATABASE_URL'] || undefined;
  if (line.flags.help || line.command === 'help') {
    process.stdout.write(HELP);
  } else if (line.command === 'serve') {
    await serve(line, databaseUrl);
  } else {
    const command = Object.hasOwn(COMMANDS, line.command) ? COMMANDS[line.command] : undefined;
    if (!command) throw new CommandRefused(SAYS.unknownCommand(line.command), 2);
    await runCommand(command, line, databaseUrl);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { sentence, exitCode } = explain(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}
