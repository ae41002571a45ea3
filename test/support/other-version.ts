import { systemHttp, type Http } from '../../electron/platform/http.ts';

/** The network to a central that speaks another version: each side is told of the other's. */
export const spokenAs =
  (version: number): Http =>
  async (request) => {
    const headers = { ...request.headers, 'x-guichet-protocol': String(version) };
    const answer = await systemHttp({ ...request, headers });
    return { ...answer, headers: { ...answer.headers, 'x-guichet-protocol': String(version) } };
  };
