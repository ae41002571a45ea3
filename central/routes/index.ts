import { given, route, type Route } from '../http/route.ts';
import { openApiDocument } from '../openapi/document.ts';
import type { Ports } from '../ports.ts';
import { actRoutes } from './acts.ts';
import { attachmentRoutes } from './attachments.ts';
import { branchRoutes } from './branch.ts';
import { bundleRoutes } from './bundles.ts';
import { careRoutes } from './care.ts';
import { deviceRoutes } from './devices.ts';
import { openRoutes } from './open.ts';
import { paperRoutes } from './papers.ts';
import { peopleRoutes } from './people.ts';
import { requesterRoutes } from './requesters.ts';
import { uploadRoutes } from './uploads.ts';
import { verifyRoutes } from './verify.ts';
import { rightsRoutes } from './rights.ts';
import { OpenApiDocument } from './shapes.ts';

/** Every route of the central, in the order in which the document tells them. */
export function allRoutes(ports: Ports): readonly Route[] {
  const routes: readonly Route[] = [
    ...openRoutes(ports),
    ...deviceRoutes(ports),
    ...branchRoutes(ports),
    ...actRoutes(ports),
    ...peopleRoutes(ports),
    ...paperRoutes(ports),
    ...rightsRoutes(ports),
    ...careRoutes(ports),
    ...attachmentRoutes(ports),
    ...uploadRoutes(ports),
    ...bundleRoutes(ports),
    ...requesterRoutes(ports),
    ...verifyRoutes(),
  ];
  const described = route({
    method: 'GET',
    path: '/openapi.json',
    name: 'getOpenApi',
    summary: 'This document',
    access: 'open',
    answers: { 200: { description: 'OpenAPI 3.1', body: OpenApiDocument } },
    handle: async () => given(document, 200, { 'cache-control': 'public, max-age=300' }),
  });
  const all = [...routes, described];
  const document = openApiDocument(all);
  return all;
}
