/** The page's own scheme and origin: never file://, so that the page can be told apart from every other content. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://guichet`;

/** A scheme with the rights of https, and none of file. */
export const PAGE_SCHEME = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** What the page may load and run: its own files, pictures it made itself, nothing from elsewhere, nothing written in it. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Recognises addresses of the page; `devServer` is the address of the live-reload server, in development only. */
export function pageAddresses(devServer?: string): (address: string) => boolean {
  const own = [new URL(APP_ORIGIN), ...(devServer ? [new URL(devServer)] : [])];
  return (address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, host } = new URL(address);
    return own.some((origin) => origin.protocol === protocol && origin.host === host);
  };
}
