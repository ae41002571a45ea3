export { BUNDLE_REFUSALS, type BundleRefusal } from './refusals.ts';
export {
  BundleLook,
  CarrierJob,
  CarrierStatus,
  MadeBundle,
  PART_BYTES_MAX,
  PART_BYTES_MIN,
  PIECE_MAX_BYTES,
  TakenFile,
} from './carrier.ts';
