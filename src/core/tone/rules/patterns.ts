import { toneRules } from "./all.ts";
import { MISSING_PATTERNS } from "./missing.ts";
import { dataPatterns } from "./personal-data.ts";
import { PREPARE_PATTERNS } from "./prepare.ts";
import { profanityPatterns } from "./profanity.ts";
import { reportPatterns } from "./report.ts";
import { STRETCH_PATTERNS } from "./rule.ts";
import { shoutPatterns } from "./shouting.ts";

/** Every pattern that a text runs through, for the check that none of them can run away. */
export const PATTERNS: readonly RegExp[] = [
  ...PREPARE_PATTERNS,
  ...STRETCH_PATTERNS,
  ...reportPatterns(),
  ...dataPatterns(),
  ...profanityPatterns(),
  ...shoutPatterns(),
  ...MISSING_PATTERNS,
  ...toneRules().flatMap((rule) =>
    [rule.find.regexp, ...(rule.also ?? []), rule.unless].filter((one) => one !== undefined),
  ),
];
