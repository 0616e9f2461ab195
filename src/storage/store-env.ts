import type { CommandText } from "../core/text/command-text.ts";

/** What the store needs of the world. Tests give a small one of their own. */
export interface StoreEnv {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** A random text, for example `crypto.randomUUID()`. */
  random(): string;
  readonly pid: number;
  readonly host: string;
  /** The person's time zone, an IANA name: for "since 10:42". */
  readonly zone: string;
  /** The person's calendar day, YYYY-MM-DD. */
  today(): string;
  /** `process.platform`: for the copy command in a hint. */
  readonly platform: string;
  /** Hears what the person should know of the folder of the cases: once, and again when it changes. */
  note?(say: CommandText): void;
  /** The cost of a passphrase (scrypt N, a power of two) for new locks; 2^17 when not given. Tests have no time for that. */
  readonly scryptN?: number;
  /** How often a lock shows that its holder lives, in milliseconds; 1000 when not given. */
  readonly heartbeat?: number;
  /** The person says that a case is open nowhere else, though that cannot be seen from here. */
  readonly takeOver?: boolean;
}
