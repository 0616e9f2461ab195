import { once } from "../../once.ts";
import { BLAME } from "./blame.ts";
import { DEMAND } from "./demand.ts";
import { feedbackRules } from "./feedback.ts";
import { INSULT } from "./insult.ts";
import { OFF_PLATFORM } from "./off-platform.ts";
import type { ToneRule } from "./rule.ts";
import { STYLE } from "./style.ts";
import { THREAT } from "./threat.ts";

/** Every rule that is a pattern over one sentence. */
export const toneRules = once((): readonly ToneRule[] => [
  ...THREAT,
  ...feedbackRules(),
  ...OFF_PLATFORM,
  ...INSULT,
  ...BLAME,
  ...DEMAND,
  ...STYLE,
]);
