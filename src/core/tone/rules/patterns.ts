import { PREPARE_PATTERNS } from "../prepare.ts";
import { RULES } from "./all.ts";
import { MISSING_PATTERNS } from "./missing.ts";
import { DATA_PATTERNS } from "./personal-data.ts";
import { profanityPatterns } from "./profanity.ts";
import { REPORT_PATTERNS } from "./report.ts";
import { SHOUT_PATTERNS } from "./shouting.ts";
import { STRETCH_PATTERNS } from "./stretch.ts";

/** Every pattern that a text runs through, for the check that none of them can run away. */
export const PATTERNS: readonly RegExp[] = [
  ...PREPARE_PATTERNS,
  ...STRETCH_PATTERNS,
  ...REPORT_PATTERNS,
  ...DATA_PATTERNS,
  ...profanityPatterns(),
  ...SHOUT_PATTERNS,
  ...MISSING_PATTERNS,
  ...RULES.flatMap((rule) => [rule.find.regexp, ...(rule.also ?? []), rule.unless].filter((one) => one !== undefined)),
];
