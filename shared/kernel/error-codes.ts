/**
 * The closed list of refusals. Each has a sentence `error.<code>` in both languages (`shared/i18n/<lang>/errors.json`);
 * a test proves it. Add a code here together with its two sentences.
 */
export const ERROR_CODES = [
  'input.invalid',
  'access.denied',
  'session.required',
  'session.locked',
  'unexpected',
  'not_found',
  'stale',
  // the workstation
  'device.not_ready',
  'device.already_set_up',
  'device.wrong_passphrase',
  'device.passphrase_too_weak',
  'device.central_unreachable',
  'device.central_unknown',
  'device.enrolment_refused',
  'device.demonstration_unavailable',
  'device.revoked',
  'device.clock_wrong',
  // the store
  'store.damaged',
  'store.newer_version',
  'store.key_missing',
  'store.disk_full',
  // people at the desk
  'agents.wrong_credentials',
  'agents.throttled',
  'agents.first_sign_in_needs_network',
  'agents.disabled',
  // registration
  'registration.already_registered',
  'registration.duplicates_unseen',
  'registration.no_number_left',
  'registration.draft_of_another',
  'registration.draft_gone',
  'registration.incomplete',
  'registration.rules_refused',
  // events and changes of a file
  'events.not_here',
  'events.incomplete',
  'events.rules_refused',
  // requests from elsewhere
  'requests.taken_by_other',
  'requests.answered',
  'requests.file_missing',
  'requests.not_possible',
  'requests.reason_missing',
  'requests.paper_missing',
  // photo and machine-readable zone
  'photo.unreadable',
  'photo.too_large',
  'photo.too_small',
  'mrz.unreadable',
  // papers
  'papers.person_not_registered',
  'papers.card_exists',
  'papers.photo_missing',
  'papers.insured_dead',
  'papers.printer_failed',
  'papers.seal_key_missing',
  // the branch's certificate
  'certificate.unreadable',
  'certificate.wrong_passphrase',
  'certificate.old_encryption',
  'certificate.no_key',
  'certificate.weak_key',
  'certificate.wrong_use',
  'certificate.ended',
  'certificate.not_yet',
  // lists taken in whole
  'imports.unreadable',
  'imports.empty',
  'imports.too_large',
  'imports.encrypted',
  'imports.incomplete',
  'imports.columns_missing',
  'imports.not_now',
  'imports.busy',
  // the first access to the portal
  'access.not_self_employed',
  'access.reason_needed',
  'access.shown_once',
  // exchanges with the central
  'sync.not_parked',
  'sync.refused',
  // the terminal
  'terminal.backup_unreadable',
  'terminal.folder_not_empty',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What may be wrong with one field; each has a sentence `field.<code>` in both languages. */
export const FIELD_CODES = [
  'field.required',
  'field.invalid',
  'field.too_long',
  'field.too_short',
  'field.too_many',
  'field.latin_only',
  'field.arabic_only',
  'field.emoji',
  'field.control_characters',
  'field.date_invalid',
  'field.date_future',
  'field.date_too_old',
  'field.rib_length',
  'field.rib_key',
  'field.phone',
  'field.email',
  'field.digits_only',
  'field.digits_7',
  'field.digits_9',
  'field.digits_10',
  'field.decimal_7',
  'field.school_year',
  'field.other_cover',
  'field.postcode',
  'field.cnie_required',
  'field.child_older_than_insured',
  'field.duplicate_person',
  'field.before_birth',
  'field.same_as_before',
  'field.before_its_beginning',
  'field.already_in_family',
  'field.scheme_without_family',
  'field.school_year_other',
  'field.choose_from_list',
  'field.url',
  'field.passphrase_short',
  'field.passphrases_differ',
] as const;

export type FieldCode = (typeof FIELD_CODES)[number];
