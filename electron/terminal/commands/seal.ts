import { readFileSync } from 'node:fs';
import { readSeal, type SealReading } from '../../../shared/domain/seal/index.ts';
import { systemClock } from '../../platform/clock.ts';
import { inflateSeal, verifySeal } from '../../platform/seal-crypto.ts';
import { readSealKeys, type NamedSealKey } from '../seal-keys.ts';
import { EXIT, refused, wrongUse, type Command, type Outcome } from '../outcome.ts';

const USE =
  'Donnez le texte du QR sur l’entrée standard : npm run -s guichet -- seal decode --keys CLES.json < qr.txt';

/** Says what a QR's text is worth with the keys given, and what it says, without any store. */
export const seal: Command = {
  name: 'seal',
  usage:
    'seal decode [--keys FICHIER]   lit le texte d’un QR sur l’entrée standard : ce qu’il dit et ce qu’il vaut, en JSON',
  options: { keys: { type: 'string' } },
  answersInJson: 'always',
  async run({ positionals, options, readInput }) {
    if (positionals[0] !== 'decode' || positionals.length > 1) return wrongUse(USE);
    let keys: readonly NamedSealKey[] = [];
    if (typeof options['keys'] === 'string') {
      const read = readKeyFile(options['keys']);
      if ('exit' in read) return read;
      keys = read.keys;
    }
    return told(decode(await readInput(), keys), systemClock.now());
  },
};

/** With the key that the seal names; when it names none of those given, with each of them: files do not always name keys. */
function decode(text: string, keys: readonly NamedSealKey[]): SealReading {
  const readWith = (findKeys: (kid: string | undefined) => readonly NamedSealKey[]): SealReading =>
    readSeal(text, {
      inflate: inflateSeal,
      verify: verifySeal,
      now: Math.floor(systemClock.now() / 1000),
      findKeys,
    });
  const named = readWith((kid) => (kid === undefined ? keys : keys.filter(({ kids }) => kids.includes(kid))));
  if (named.verdict !== 'unknown_key') return named;
  const any = readWith(() => keys);
  return any.verdict === 'altered' ? named : any;
}

function told(reading: SealReading, nowMs: number): Outcome {
  const claims =
    'claims' in reading ? reading.claims : 'unverified' in reading ? reading.unverified : undefined;
  const json = {
    verdict: reading.verdict,
    valid: reading.verdict === 'valid',
    /** Whether a key vouches for the claims: when false they are only what the code says of itself. */
    verified: 'claims' in reading,
    ...('kid' in reading && reading.kid !== undefined ? { kid: reading.kid } : {}),
    ...(claims?.expiresAt === undefined ? {} : { expired: claims.expiresAt * 1000 < nowMs }),
    claims: claims ?? null,
  };
  const lines = [JSON.stringify(json, inJson, 2)];
  return { exit: json.valid ? EXIT.done : EXIT.refused, json: JSON.parse(lines[0] ?? ''), lines };
}

/** Bytes (a photo of another issuer) as base64, CBOR maps as objects. */
function inJson(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Map) return Object.fromEntries(value);
  return typeof value === 'bigint' ? value.toString() : value;
}

function readKeyFile(file: string): { readonly keys: readonly NamedSealKey[] } | Outcome {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return refused('keys.missing', `Le fichier ${file} ne peut pas être lu. Vérifiez son nom.`);
  }
  const keys = readSealKeys(content);
  return keys.length > 0
    ? { keys }
    : refused(
        'keys.unreadable',
        `Le fichier ${file} ne contient aucune clé lisible : JWK, jeu de JWK, ou {"algorithm","publicKeyHex"}.`,
      );
}
