import { once } from "../../once.ts";
import { BLAME } from "./blame.ts";
import { CONTEMPT } from "./contempt.ts";
import { DEMAND } from "./demand.ts";
import { EXPOSURE } from "./exposure.ts";
import { feedbackRules } from "./feedback.ts";
import { FEEDBACK_VEILED } from "./feedback-veiled.ts";
import { HOSTAGE } from "./hostage.ts";
import { INSULT } from "./insult.ts";
import { INTENT } from "./intent.ts";
import type { MISSING_SAID } from "./missing.ts";
import { OFF_PLATFORM } from "./off-platform.ts";
import { OFF_PLATFORM_MEANS } from "./off-platform-means.ts";
import type { DATA_SAID } from "./personal-data.ts";
import type { PROFANITY_SAID } from "./profanity.ts";
import type { READ_SAID } from "./read-as.ts";
import { SCORN } from "./scorn.ts";
import type { SHOUT_SAID } from "./shouting.ts";
import { STYLE } from "./style.ts";
import { THREAT } from "./threat.ts";
import { VEILED } from "./veiled.ts";

/** Every rule that is a pattern over one sentence. */
export const toneRules = once(() => [
  ...THREAT,
  ...HOSTAGE,
  ...EXPOSURE,
  ...VEILED,
  ...feedbackRules(),
  ...FEEDBACK_VEILED,
  ...OFF_PLATFORM,
  ...OFF_PLATFORM_MEANS,
  ...INSULT,
  ...CONTEMPT,
  ...BLAME,
  ...INTENT,
  ...DEMAND,
  ...STYLE,
  ...SCORN,
]);

type SaidId = (
  | typeof PROFANITY_SAID
  | typeof SHOUT_SAID
  | typeof DATA_SAID
  | typeof MISSING_SAID
  | typeof READ_SAID
)[number]["rule"];

/** Every id that a finding of the tone review can have. */
export type ToneRuleId = ReturnType<typeof toneRules>[number]["id"] | SaidId;
