import type { FieldCode } from '../../shared/kernel/error-codes.ts';
import type { CentralProblem } from '../../shared/protocol/people.ts';

export type Problem = CentralProblem['problem'];

const STATUS: Readonly<Record<Problem, number>> = {
  signature: 401,
  token: 401,
  conflict: 409,
  restored: 409,
  device_unknown: 401,
  clock: 401,
  device_revoked: 403,
  enrolment_refused: 403,
  invalid: 400,
  protocol: 400,
  not_found: 404,
  too_many: 429,
  unexpected: 500,
};

interface More {
  readonly status?: number;
  /** For whoever reads logs or writes a client: English, never shown to an agent, never made of what somebody sent. */
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
  /** What the workstation is ordered to do. */
  readonly order?: string | undefined;
  /** What is wrong where: our own codes. */
  readonly fields?: Readonly<Record<string, FieldCode>>;
}

/** What the central says instead of an answer, thrown from anywhere below a route. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem;
  readonly status: number;
  readonly detail: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly fields: More['fields'];
  readonly order: string | undefined;

  constructor(problem: Problem, { status, detail, retryAfterSeconds, fields, order }: More = {}) {
    super(problem);
    this.problem = problem;
    this.status = status ?? STATUS[problem];
    this.detail = detail;
    this.retryAfterSeconds = retryAfterSeconds;
    this.fields = fields;
    this.order = order;
  }

  /** The name under which fastify looks for the status of what was thrown. */
  get statusCode(): number {
    return this.status;
  }

  toProblem(time: string): CentralProblem {
    return {
      problem: this.problem,
      time,
      ...(this.detail !== undefined && { detail: this.detail }),
      ...(this.order !== undefined && { order: this.order }),
      ...(this.fields !== undefined && { fields: { ...this.fields } }),
      ...(this.retryAfterSeconds !== undefined && { retryAfterSeconds: this.retryAfterSeconds }),
    };
  }
}
