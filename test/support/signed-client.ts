import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { PROTOCOL_VERSION, type SignedAct } from '../../shared/protocol/acts.ts';
import { signedAct, signedText } from '../../shared/protocol/signature.ts';

export interface KeyPair {
  readonly privateKey: KeyObject;
  /** Raw Ed25519 public key as hexadecimal. */
  readonly publicHex: string;
}

const SPKI_PREFIX_BYTES = 12;

export function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    publicHex: publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES).toString('hex'),
  };
}

export interface Sent {
  readonly method?: 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT';
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly gzip?: boolean;
  /** Replaces or adds headers after signing: a way to lie. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is signed, when it is not what is sent. */
  readonly signedAs?: Partial<{
    method: string;
    path: string;
    time: string;
    nonce: string;
    body: Uint8Array;
    key: KeyObject;
  }>;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; throws when it is none. */
  json<T = unknown>(): T;
}

/** A workstation's side of the protocol, as small as it can be, with a key and a clock of its own. */
export class SignedClient {
  readonly url: string;
  readonly deviceId: string;
  readonly keys: KeyPair;
  readonly sealKeys: KeyPair;
  readonly now: () => number;

  constructor(url: string, now: () => number, deviceId: string = randomUUID(), keys = newKeyPair()) {
    this.url = url;
    this.now = now;
    this.deviceId = deviceId;
    this.keys = keys;
    this.sealKeys = newKeyPair();
  }

  async send({
    method = 'GET',
    path,
    json,
    bytes,
    gzip = false,
    headers = {},
    signedAs = {},
  }: Sent): Promise<Got> {
    const plain = bytes ?? (json === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(json)));
    const body = gzip ? gzipSync(plain) : plain;
    const response = await fetch(this.url + path, {
      method,
      headers: {
        'x-guichet-protocol': String(PROTOCOL_VERSION),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(bytes !== undefined && { 'content-type': 'image/jpeg' }),
        ...(gzip && { 'content-encoding': 'gzip' }),
        ...this.proof({ method, path, body, ...signedAs }),
        ...headers,
      },
      body: body.byteLength === 0 ? null : new Uint8Array(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
  }

  proof(signed: {
    method: string;
    path: string;
    body: Uint8Array;
    time?: string;
    nonce?: string;
    key?: KeyObject;
  }) {
    const { method, path, body, time = new Date(this.now()).toISOString(), nonce = randomUUID() } = signed;
    const bodySha256 = createHash('sha256').update(body).digest('hex');
    const text = signedText({ method, path, deviceId: this.deviceId, time, nonce, bodySha256 });
    return {
      'x-guichet-device': this.deviceId,
      'x-guichet-time': time,
      'x-guichet-nonce': nonce,
      'x-guichet-signature': sign(null, Buffer.from(text), signed.key ?? this.keys.privateKey).toString(
        'base64url',
      ),
    };
  }

  /** An act's text with its signature, by this workstation's key unless another one is told. */
  signAct(text: string, key: KeyObject = this.keys.privateKey): SignedAct {
    return { text, signature: sign(null, Buffer.from(signedAct(text)), key).toString('base64url') };
  }

  post(path: string, json: unknown, more: Partial<Sent> = {}): Promise<Got> {
    return this.send({ method: 'POST', path, json, ...more });
  }

  enrol(enrolmentCode: string, branchCode: string): Promise<Got> {
    const { deviceId, keys, sealKeys } = this;
    return this.post('/v1/devices', {
      deviceId,
      enrolmentCode,
      branchCode,
      label: 'Guichet de test',
      requestKey: keys.publicHex,
      sealKey: sealKeys.publicHex,
    });
  }

  /** Asks to be enrolled without a code, or where that stands. */
  ask(branchCode: string): Promise<Got> {
    const { deviceId, keys, sealKeys } = this;
    return this.post('/v1/enrolments', {
      deviceId,
      branchCode,
      label: 'Guichet de test',
      requestKey: keys.publicHex,
      sealKey: sealKeys.publicHex,
    });
  }
}
