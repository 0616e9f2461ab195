import { KIND_PATTERNS } from "../../../src/core/tone/kinds.ts";
import { toneRules } from "../../../src/core/tone/rules/all.ts";
import { MISSING_PATTERNS } from "../../../src/core/tone/rules/missing.ts";
import { dataPatterns } from "../../../src/core/tone/rules/personal-data.ts";
import { PREPARE_PATTERNS } from "../../../src/core/tone/rules/prepare.ts";
import { profanityPatterns } from "../../../src/core/tone/rules/profanity.ts";
import { quotedPatterns } from "../../../src/core/tone/rules/quoted.ts";
import { reportPatterns } from "../../../src/core/tone/rules/report.ts";
import { patternOf, STRETCH_PATTERNS } from "../../../src/core/tone/rules/rule.ts";
import { shoutPatterns } from "../../../src/core/tone/rules/shouting.ts";
import { spelledPatterns } from "../../../src/core/tone/rules/spelled.ts";

/** Every pattern that a text runs through, for the check that none of them can run away. */
export const PATTERNS: readonly RegExp[] = [
  ...PREPARE_PATTERNS,
  ...STRETCH_PATTERNS,
  ...reportPatterns(),
  ...dataPatterns(),
  ...profanityPatterns(),
  ...shoutPatterns(),
  ...MISSING_PATTERNS,
  ...quotedPatterns(),
  ...spelledPatterns(),
  ...KIND_PATTERNS,
  ...toneRules().flatMap((rule) =>
    [
      rule.find.regexp,
      ...[...(rule.also ?? []), ...(rule.near ?? [])].map(patternOf),
      rule.unless,
      rule.unlessSaid,
    ].filter((one) => one !== undefined),
  ),
];
