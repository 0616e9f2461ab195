import { CASE_VERSION } from "./case.ts";

/** One step: the raw JSON of version n in, that of version n + 1 out. Pure, and it never sees a newer file. */
export type Migration = (raw: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Version 2 knows the files behind the exhibits: originals, labels, what was withdrawn, redactions, filings. */
const withEvidence: Migration = (raw) => ({
  ...raw,
  originals: {},
  labels: {},
  withdrawn: [],
  redactions: [],
  filings: [],
});

/** Version 3 keeps what has happened as a list. What was told before (`filed`, the days of milestones) stays where it is. */
const withHappenings: Migration = (raw) => ({ ...raw, happenings: [] });

/**
 * The steps in order; the first turns version 1 into version 2. To add one: raise CASE_VERSION, append the step here
 * (it need not set `version`), and keep a file of the old version under test/core/case/ that the step is tested on.
 * They work on raw JSON, before any check against the schema of today: conf checked first, which made its migrations
 * useless (https://github.com/sindresorhus/conf/issues/173).
 */
export const MIGRATIONS: readonly Migration[] = [withEvidence, withHappenings];

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** The version a case file says it has, or undefined when it says none. */
export const versionOf = (raw: unknown): number | undefined =>
  isRecord(raw) && Number.isInteger(raw.version) ? (raw.version as number) : undefined;

/**
 * Brings the raw JSON of a case file up to the version of today. In: what JSON.parse gave. Out: the same value when it is
 * of today, newer, or no case at all (the schema says what is wrong with it); else a new object. The input is not changed.
 */
export const migrate = (
  raw: unknown,
  steps: readonly Migration[] = MIGRATIONS,
  target = CASE_VERSION as number,
): unknown => {
  let version = versionOf(raw);
  if (version === undefined || version < 1 || version >= target) return raw;
  let now = raw as Record<string, unknown>;
  while (version < target) {
    const step = steps[version - 1];
    if (step === undefined) return now;
    version += 1;
    now = { ...step(now), version };
  }
  return now;
};
