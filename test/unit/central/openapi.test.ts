import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCentral } from '../../../central/app.ts';
import { createGate } from '../../../central/http/gate.ts';
import { createMetrics } from '../../../central/platform/metrics.ts';
import { DEFAULT_CONFIG } from '../../../central/config.ts';
import { systemChance } from '../../../central/platform/chance.ts';
import { systemClock } from '../../../central/platform/clock.ts';
import { silentLogger } from '../../../central/platform/logger.ts';
import type { Ports } from '../../../central/ports.ts';
// https://spec.openapis.org/oas/3.1/schema/2026-08-03, by the OpenAPI Initiative, Apache-2.0.
import openApiSchema from './openapi-3.1.schema.json' with { type: 'json' };

interface Validator {
  (document: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}
interface Ajv {
  compile(schema: unknown): Validator;
}

/** The JSON Schema validator that fastify itself brings. */
const fromFastify = createRequire(fileURLToPath(import.meta.resolve('fastify')));
const { Ajv2020 } = fromFastify('ajv/dist/2020.js') as { Ajv2020: new (options: object) => Ajv };

type Operation = {
  operationId: string;
  parameters: { name?: string; in?: string }[];
  responses: Record<string, unknown>;
};
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

const POOL = () => ({ busy: 0, open: 0, waiting: 0 });
const gate = createGate(DEFAULT_CONFIG.atOnce, POOL);
/** No route here touches the store. */
const ports = {
  store: { engine: 'pglite', close: async () => {} },
  clock: systemClock,
  chance: systemChance,
  logger: silentLogger(),
  config: DEFAULT_CONFIG,
  metrics: createMetrics(POOL, gate.state),
  gate,
} as unknown as Ports;

describe('the OpenAPI document', () => {
  let document: Document;
  const registered = new Set<string>();

  beforeAll(async () => {
    const app = buildCentral(ports);
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) registered.add(`${one} ${url.replace(/:(\w+)/g, '{$1}')}`);
    });
    document = (await app.inject('/openapi.json')).json();
    await app.close();
  });

  it('is valid OpenAPI 3.1', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(openApiSchema);
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    expect(validate({ ...document, paths: { nowhere: {} } })).toBe(false);
  });

  it('has valid JSON schemas, and nothing refers to what is not there', () => {
    const { schemas } = document.components;
    const whole = { $defs: schemas, $ref: '#/$defs/Act' };
    const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/');
    expect(() =>
      new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(text)),
    ).not.toThrow();
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(referred.filter((name) => !Object.hasOwn(schemas, name))).toEqual([]);
    expect(referred).toContain('PersonRecord');
  });

  it('covers every route that is registered, and no other', () => {
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(new Set(told)).toEqual(registered);
    expect(told).toContain('POST /v1/acts');
  });

  it('names each operation once, with every parameter of its path', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((one) => ({ path, one })),
    );
    expect(new Set(operations.map(({ one }) => one.operationId)).size).toBe(operations.length);
    for (const { path, one } of operations) {
      const inPath = one.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(inPath, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(one.responses).toHaveProperty('default');
    }
  });
});
