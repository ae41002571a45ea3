import type { Role } from '../../shared/contract/index.ts';
import { Failure } from '../../shared/kernel/errors.ts';

/** The signed-in agent, as the core knows it: never from a payload. */
export interface Actor {
  readonly id: string;
  readonly number: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly role: Exclude<Role, 'anyone'>;
  readonly branchCode: string;
}

/** One page's session. A window has one; in the browser shell, a cookie finds it. */
export class CallerSession {
  #actor: Actor | undefined;
  #locked = false;
  #offline = false;

  get role(): Role {
    return this.#actor?.role ?? 'anyone';
  }
  get locked(): boolean {
    return this.#locked;
  }
  /** True when the sign-in was checked here, without the central. */
  get offline(): boolean {
    return this.#offline;
  }
  findActor(): Actor | undefined {
    return this.#actor;
  }
  /** The signed-in agent; refuses when nobody is. */
  get agent(): Actor {
    if (!this.#actor) throw new Failure({ code: 'session.required' });
    return this.#actor;
  }
  open(actor: Actor, offline: boolean): void {
    this.#actor = actor;
    this.#offline = offline;
    this.#locked = false;
  }
  lock(): void {
    this.#locked = this.#actor !== undefined;
  }
  unlock(): void {
    this.#locked = false;
  }
  close(): void {
    this.#actor = undefined;
    this.#locked = false;
  }
}
