import { z } from 'zod';
import { CentralProblem, PROTOCOL_VERSION } from '../../shared/protocol/index.ts';
import { isBytes, isRequester, type Access, type Answer, type Bytes, type Route } from '../http/route.ts';
import { NAMED_SHAPES } from '../routes/shapes.ts';

type Json = Readonly<Record<string, unknown>>;

const DESCRIPTION = [
  'Reference central of Guichet AMO. Made from the schemas that check what travels.',
  'A workstation signs each request: Ed25519 over `guichet-amo-request-v1`, method, path with query, workstation, time, nonce',
  'and the SHA-256 of the body as sent, joined by line feeds. A refusal is a `CentralProblem`.',
].join('\n');

const header = (name: string, description: string, schema: Json) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
});
const UUID = { type: 'string', format: 'uuid' };
const SIGNATURE_HEADERS = {
  protocol: header('x-guichet-protocol', 'Version of the protocol', {
    type: 'string',
    const: String(PROTOCOL_VERSION),
  }),
  device: header('x-guichet-device', 'The workstation', UUID),
  time: header('x-guichet-time', 'Instant at the workstation', { type: 'string', format: 'date-time' }),
  nonce: header('x-guichet-nonce', 'Never used before by this workstation', UUID),
};

const SECURITY: Readonly<Record<Access, readonly Json[]>> = {
  open: [],
  new_device: [{ workstation: [] }],
  device: [{ workstation: [] }],
  reader: [{ workstation: [] }, { readingToken: [] }],
  rights_reader: [{ rightsToken: [] }],
  employer: [{ employerToken: [] }],
  insured: [{ portalToken: [] }],
};

/** Shapes with a name stand once, under `components`, and are referred to. */
const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(NAMED_SHAPES)) named.add(schema, { id });
const refer = (id: string): string => `#/components/schemas/${id}`;

// What goes in is described as it may be written (before trimming and composing), in the dialect of OpenAPI 3.1.
const OPTIONS = { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' } as const;

function components(): Json {
  const { schemas } = z.toJSONSchema(named, { ...OPTIONS, uri: refer }) as { schemas: Record<string, Json> };
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([id]) => !id.startsWith('__'))
      .map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
}

function describe(schema: z.ZodType): Json {
  const id = named.get(schema)?.id;
  if (id !== undefined) return { $ref: refer(id) };
  const { $schema: _schema, ...made } = z.toJSONSchema(schema, OPTIONS) as Json;
  return made;
}

const content = (body: z.ZodType | Bytes): Json =>
  isBytes(body) ? { [body.mediaType]: {} } : { 'application/json': { schema: describe(body) } };

const answer = ({ description, body }: Answer): Json => ({
  description,
  ...(body && { content: content(body) }),
});

const PROBLEM = {
  description: 'Why not',
  content: { 'application/json': { schema: describe(CentralProblem) } },
};

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || !(shape as z.ZodType).safeParse(undefined).success,
    schema: describe(shape as z.ZodType),
  }));
}

function operation(route: Route): Json {
  const { name, summary, access, params, query, body, described, answers } = route;
  const headers =
    access === 'open' || access === 'rights_reader' || isRequester(access)
      ? []
      : Object.keys(SIGNATURE_HEADERS).map((id) => ({ $ref: `#/components/parameters/${id}` }));
  const wanted = described ?? body;
  return {
    operationId: name,
    summary,
    security: SECURITY[access],
    parameters: [
      ...parameters(params, 'path'),
      ...parameters(query, 'query'),
      ...(access === 'reader' ? [] : headers),
    ],
    ...(wanted && { requestBody: { required: true, content: content(wanted) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, one]) => [status, answer(one)])),
      default: PROBLEM,
    },
  };
}

/** The OpenAPI 3.1 document of these routes. */
export function openApiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guichet AMO, reference central',
      version: `${PROTOCOL_VERSION}`,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: components(),
      parameters: SIGNATURE_HEADERS,
      securitySchemes: {
        workstation: {
          type: 'apiKey',
          in: 'header',
          name: 'x-guichet-signature',
          description: 'base64url, see above',
        },
        readingToken: { type: 'http', scheme: 'bearer' },
        rightsToken: { type: 'http', scheme: 'bearer', description: 'A reading token of the scope `rights`' },
        employerToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'Given by an administrator for one employer number',
        },
        portalToken: { type: 'http', scheme: 'bearer', description: 'Of `POST /v1/insured/sign-in`' },
      },
    },
  };
}
