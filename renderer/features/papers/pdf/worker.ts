import { PDFWorker, VerbosityLevel } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

/** The policy's name, as the page's security policy may list it. */
const POLICY = 'guichet-paper-worker';

/** The page accepts scripts through a named policy only; this one vouches for one file of ours and no other. */
function vouchedAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return workerAddress;
  const policy = trustedTypes.createPolicy(POLICY, {
    createScriptURL(address) {
      if (address !== workerAddress) throw new TypeError('not the worker of the papers');
      return address;
    },
  });
  return policy.createScriptURL(workerAddress) as string;
}

let started: PDFWorker | undefined;

/** One worker reads every paper of the session. */
export const paperWorker = (): PDFWorker =>
  (started ??= PDFWorker.create({
    port: new Worker(vouchedAddress(), { type: 'module' }),
    // A paper that is left while its words are being read is not worth a warning.
    verbosity: VerbosityLevel.ERRORS,
  }));
