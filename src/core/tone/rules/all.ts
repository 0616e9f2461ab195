import { BLAME } from "./blame.ts";
import { DEMAND } from "./demand.ts";
import { FEEDBACK_RULES } from "./feedback.ts";
import { INSULT } from "./insult.ts";
import { OFF_PLATFORM } from "./off-platform.ts";
import type { ToneRule } from "./rule.ts";
import { STYLE } from "./style.ts";
import { THREAT } from "./threat.ts";

/** Every rule that is a pattern over one sentence. */
export const RULES: readonly ToneRule[] = [
  ...THREAT,
  ...FEEDBACK_RULES,
  ...OFF_PLATFORM,
  ...INSULT,
  ...BLAME,
  ...DEMAND,
  ...STYLE,
];
