export {
  createSigner,
  findSigningCertificate,
  importCertificate,
  removeCertificate,
  type CertificateView,
} from './certificate.service.ts';
