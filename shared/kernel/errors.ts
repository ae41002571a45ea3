import type { ErrorCode, FieldCode } from './error-codes.ts';

/** A refusal as data: what the user can act on. `fields` maps an input path (`family.0.birth`) to what is wrong there. */
export interface AppError {
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields?: Readonly<Record<string, FieldCode>>;
}

/** A refusal thrown inside a use case. It rolls the transaction back and becomes data at the door. */
export class Failure extends Error {
  override name = 'Failure';
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}
