export { holderOf, identityOf, isKeyStrong, maySign, type SigningIdentity } from './identity.ts';
export { readPkcs12, type Pkcs12 } from './pkcs12.ts';
export { signPdf, type SignatureFacts } from './sign-pdf.ts';
