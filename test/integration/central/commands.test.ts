import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../central/cli/commands.ts';
import { explain } from '../../../central/cli/explain.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import { HELP } from '../../../central/cli/sentences.ts';
import { runCentral, type RunningCentral } from '../../../central/run.ts';
import type { CentralIntro } from '../../../shared/protocol/devices.ts';
import { SignedClient } from '../../support/signed-client.ts';
import { reserve } from './support/acts.ts';

describe('the commands of an administrator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-central-'));
  let central: RunningCentral;
  beforeAll(async () => {
    central = await runCentral({ demonstration: false });
  });
  afterAll(async () => {
    await central.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const say = async (args: readonly string[], input = ''): Promise<string> => {
    try {
      const line = readCommandLine(args);
      return (await COMMANDS[line.command]?.(central.ports, line, () => input)) ?? 'unknown';
    } catch (error) {
      const { sentence, exitCode } = explain(error);
      return `${exitCode} ${sentence}`;
    }
  };
  const lastWord = async (...args: string[]): Promise<string> => (await say(args)).split(' ').at(-1) ?? '';

  it('make an empty central fit for work: branches, communes, numbers, agents, codes and tokens', async () => {
    expect(await say(['enrolment-code', '--branch', 'RABAT'])).toMatch(/^1 L’agence RABAT n’existe pas/);
    const branches = file(
      'branches.csv',
      'code,name_fr,name_ar,region_code\nRABAT,Agence de Rabat,وكالة الرباط,04\n',
    );
    expect(await say(['load-branches', branches])).toBe('Éléments nouveaux ou modifiés : 1.');
    expect(await say(['load-branches', branches])).toBe('Éléments nouveaux ou modifiés : 0.');
    const communes = file(
      'communes.csv',
      'code,name_fr,name_ar,province_code\n04.421.01.01,Une,واحدة,04421\n',
    );
    expect(await say(['load-communes', communes])).toBe('Éléments nouveaux ou modifiés : 1.');
    expect(await say(['set-numbers', '--first', '200000001', '--last', '200999999'])).toMatch(/enregistrée/);
    expect(await say(['set-numbers', '--first', '1', '--last', '2'])).toMatch(
      /^1 Une plage de numéros existe déjà/,
    );
    const agent = [
      'add-agent',
      '--number',
      '77',
      '--role',
      'agent',
      '--branch',
      'RABAT',
      '--name-fr',
      'N',
      '--name-ar',
      'ن',
    ];
    expect(await say(agent, 'courte\n')).toMatch(/^1 La phrase secrète/);
    expect(await say(agent, 'une phrase assez longue\n')).toBe('Agent 77 ajouté.');
    expect(await say(agent, 'une phrase assez longue\n')).toMatch(/^1 L’agent 77 existe déjà/);

    const intro = (await (await fetch(`${central.url}/v1/info`)).json()) as CentralIntro;
    expect(intro).toMatchObject({ demonstration: false, branches: [{ code: 'RABAT', regionCode: '04' }] });
    const client = new SignedClient(central.url, Date.now);
    expect((await client.enrol(await lastWord('enrolment-code', '--branch', 'RABAT'), 'RABAT')).status).toBe(
      200,
    );
    expect(await reserve(client, 2)).toEqual(['200000001', '200000002']);
    const welcome = await client.post('/v1/agents/sign-in', {
      number: '77',
      passphrase: 'une phrase assez longue',
    });
    expect(welcome.json()).toMatchObject({ outcome: 'welcome' });
    const authorization = `Bearer ${await lastWord('read-token', '--label', 'essai')}`;
    expect((await fetch(`${central.url}/v1/people?text=alaoui`, { headers: { authorization } })).status).toBe(
      200,
    );
    expect(await say(['revoke', client.deviceId])).toBe('Poste révoqué.');
    expect(await say(['revoke', client.deviceId])).toMatch(/^1 /);
    expect((await client.send({ path: '/v1/changes' })).status).toBe(403);
    expect(await say(['new-feed'])).toMatch(/reliront tout/);
  });

  it('let an employer and an insured person speak, and take it back', async () => {
    const employer = ['employer-token', '--number', '7654321', '--name', 'Exemple SARL', '--branch', 'RABAT'];
    const token = await lastWord(...employer, '--scheme', 'cnss-salaried');
    const ask = async () =>
      (await fetch(`${central.url}/v1/employers/requests`, { headers: { authorization: `Bearer ${token}` } }))
        .status;
    expect(await ask()).toBe(200);
    expect(await say(['revoke-employer', '7654321'])).toBe('Jetons révoqués : 1.');
    expect(await ask()).toBe(401);
    expect(await say(['revoke-employer', '7654321'])).toMatch(/^1 L’employeur 7654321/);
    expect(await say([...employer, '--scheme', 'tns'])).toMatch(/^2 La valeur de --scheme/);
    expect(await say(['employer-token', '--number', '12', '--scheme', 'tns'])).toMatch(
      /^2 La valeur de --number/,
    );
    const secret = ['portal-secret', '--number', '200000001'];
    expect(await say(secret, 'court\n')).toMatch(/^1 La phrase secrète/);
    expect(await say(secret, 'un secret assez long\n')).toMatch(/est enregistré/);
  });

  it('tell what does not fit in one sentence, as wrong use or as refused', async () => {
    expect(
      await say(['load-communes', file('bad.csv', 'code,name_fr,name_ar,province_code\nx,a,b,c\n')]),
    ).toMatch(/^1 La ligne 2/);
    expect(await say(['load-communes', join(folder, 'absent.csv')])).toMatch(
      /^1 Le fichier .* ne peut pas être lu/,
    );
    expect(await say(['load-communes'])).toMatch(/^2 Il manque FICHIER/);
    expect(await say(['read-token'])).toMatch(/^2 Il manque --label/);
    expect(await say(['enrolment-code', '--uses', 'many'])).toMatch(/^2 La valeur de --uses/);
    expect(await say(['set-numbers', '--first', '9', '--last', '8'])).toMatch(/^2 La valeur de --last/);
    expect(await say(['revoke', 'me'])).toMatch(/^2 /);
  });

  it('tell what is known of contributions, all of a file or nothing', async () => {
    const header =
      'number,months_due,paid_months,days,pension_centimes,started_on,work_stopped_on,from_another_amo';
    const set = (name: string, text: string) =>
      say(['rights', 'set', file(name, text), '--source', 'Exemple']);
    expect(await set('none.csv', `${header}\n999999999,-,3,,,,,\n`)).toMatch(/^1 Le numéro de la ligne 2/);
    expect(await set('bad.csv', `${header}\n999999999,2026-13,3,,,,,\n`)).toMatch(/^1 La ligne 2 du fichier/);
    expect(await set('bad.json', '[{"number":"999999999","paidmonths":3}]')).toMatch(
      /^1 La ligne 2 du fichier/,
    );
    expect(await set('empty.json', '[]')).toBe('Assurés dont les droits sont renseignés : 0.');
    expect(await say(['rights', 'set'])).toMatch(/^2 Il manque FICHIER/);
    expect(await say(['rights'])).toMatch(/^2 Dites rights set/);
  });

  it('set the day of a law, say it, take it back; what is no law or no day is refused', async () => {
    const law = (...args: string[]) => say(['law', ...args]);
    expect(await law('list')).toBe('law-54-23 : à fixer');
    expect(await law('set', 'law-54-23', '2027-03-01', '--source', 'Décret d’exemple')).toMatch(
      /^law-54-23 s’applique à partir du 2027-03-01/,
    );
    expect(await law('list')).toMatch(/^law-54-23 : 2027-03-01, fixé le .* \(Décret d’exemple\)$/);
    expect(await law('set', 'law-54-23', '2027-04-01', '--source', 'Décret suivant')).toMatch(/2027-04-01/);
    expect(await law('unset', 'law-54-23')).toMatch(/repris/);
    expect(await law('unset', 'law-54-23')).toMatch(/^1 Aucun jour n’est fixé/);
    expect(await law('list')).toBe('law-54-23 : à fixer');

    const source = ['--source', 'x'];
    expect(await law('set', 'law-1', '2027-03-01', ...source)).toMatch(/^1 La loi « law-1 ».*law-54-23/);
    expect(await law('set', 'law-54-23', '2027-02-30', ...source)).toMatch(
      /^2 « 2027-02-30 » n’est pas un jour/,
    );
    expect(await law('set', 'law-54-23', 'demain', ...source)).toMatch(/^2 « demain »/);
    expect(await law('set', 'law-54-23', '2026-01-28', ...source)).toMatch(
      /^1 2026-01-28 est avant la publication/,
    );
    expect(await law('set', 'law-54-23', '2027-03-01')).toMatch(/^2 Il manque --source/);
    expect(await law('set')).toMatch(/^2 Il manque LOI/);
    expect(await law('set', 'law-54-23')).toMatch(/^2 Il manque JOUR/);
    expect(await law('drop')).toMatch(/^2 Dites law list/);
  });

  it('are all in the help', () => {
    expect(Object.keys(COMMANDS).filter((name) => !HELP.includes(`\n  ${name} `))).toEqual([]);
  });
});
