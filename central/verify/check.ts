import { checkPaper, type PaperReading } from '../../shared/domain/seal/index.ts';
import { inflateSeal, verifySeal } from './crypto.ts';
import type { Lists } from './lists.ts';

/** What a code is worth, here and now, with what this page carries. */
export const checkText = (text: string, lists: Lists | undefined, nowMs: number): PaperReading =>
  checkPaper(text, {
    inflate: inflateSeal,
    verify: verifySeal,
    now: Math.floor(nowMs / 1000),
    trust: lists?.trust ?? { root: '', findKey: () => undefined, revocations: undefined },
  });

export type ReferenceAnswer = 'known' | 'replaced' | 'revoked' | 'unknown' | 'tooMany' | 'offline' | 'wrong';
const STANDINGS = ['known', 'replaced', 'revoked', 'unknown'] as const;

/** Asks the central about a reference: the only thing that this page ever sends, and only when it is asked to. */
export async function askReference(base: string, reference: string, fact: string): Promise<ReferenceAnswer> {
  const digits = fact.replace(/\s/gu, '');
  if (!/^(?:\d{4}|\d{9})$/u.test(digits) || reference.trim() === '') return 'wrong';
  try {
    const answer = await fetch(`${base}v1/papers/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reference: reference.trim().slice(0, 40), fact: digits }),
      cache: 'no-store',
    });
    if (answer.status === 429) return 'tooMany';
    const { standing } = (await answer.json()) as { readonly standing?: string };
    return STANDINGS.find((one) => one === standing) ?? 'offline';
  } catch {
    return 'offline';
  }
}
