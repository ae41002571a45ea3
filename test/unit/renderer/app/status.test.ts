import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../../renderer/app/status.ts';
import { formatTime } from '../../../../renderer/lib/i18n/formats.ts';
import { createTranslate } from '../../../../renderer/lib/i18n/I18n.tsx';

const calm = {
  connection: 'online',
  offlineSince: null,
  waiting: 0,
  toApprove: 0,
  parked: 0,
  steps: [],
} as const;
const say = (language: 'fr' | 'ar', told: Parameters<typeof statusOf>[0]) => {
  const { key, values } = statusOf(told, (at) => formatTime(language, at));
  return createTranslate(language)(key, values)
    .replace(/[\u2068\u2069]/gu, '')
    .replace(/\u00a0/gu, ' ');
};
const since = '2026-07-02T09:42:00Z';
const hour = formatTime('fr', since).replace(/\u00a0/gu, ' ');

describe('the one status of the frame', () => {
  it.each([
    [calm, 'En ligne · tout est envoyé'],
    [{ ...calm, waiting: 1 }, 'En ligne · un acte à envoyer'],
    [{ ...calm, toApprove: 2 }, 'En ligne · 2 actes à approuver'],
    [{ ...calm, waiting: 3 }, 'En ligne · 3 actes à envoyer'],
    [
      { ...calm, connection: 'offline', offlineSince: since, waiting: 7 },
      `Hors ligne depuis ${hour} · 7 actes gardés ici`,
    ],
    [{ ...calm, connection: 'offline', offlineSince: since }, `Hors ligne depuis ${hour}`],
    [{ ...calm, connection: 'offline' }, 'Hors ligne'],
    [{ ...calm, parked: 2, waiting: 5 }, '2 actes à regarder'],
    [{ ...calm, parked: 1, connection: 'offline' }, 'Hors ligne · un acte à regarder'],
    [{ ...calm, connection: 'unknown' }, 'Connexion en cours'],
    [
      { ...calm, waiting: 2, steps: [{ name: 'acts', failures: 1 }] },
      '2 actes attendent : l’envoi sera repris',
    ],
    [{ ...calm, waiting: 2, steps: [{ name: 'attachments', failures: 1 }] }, 'En ligne · 2 actes à envoyer'],
  ] as const)('%j', (told, sentence) => {
    expect(say('fr', told)).toBe(sentence);
  });

  it('counts as Arabic counts', () => {
    expect(say('ar', { ...calm, parked: 2 })).toBe('عمليتان تحتاجان إلى نظركم');
    expect(say('ar', { ...calm, waiting: 11 })).toBe('متصل · 11 عملية في انتظار الإرسال');
  });

  it('asks for attention only when there is something to do or to know', () => {
    const time = () => '';
    expect(statusOf(calm, time).tone).toBe('success');
    expect(statusOf({ ...calm, waiting: 4 }, time).tone).toBe('info');
    expect(statusOf({ ...calm, connection: 'offline' }, time).tone).toBe('attention');
    expect(statusOf({ ...calm, parked: 1 }, time).tone).toBe('attention');
  });
});
