import { once } from "../../once.ts";
import { BLAME } from "./blame.ts";
import { DEMAND } from "./demand.ts";
import { feedbackRules } from "./feedback.ts";
import { INSULT } from "./insult.ts";
import type { MISSING_SAID } from "./missing.ts";
import { OFF_PLATFORM } from "./off-platform.ts";
import type { DATA_SAID } from "./personal-data.ts";
import type { PROFANITY_SAID } from "./profanity.ts";
import type { SHOUT_SAID } from "./shouting.ts";
import { STYLE } from "./style.ts";
import { THREAT } from "./threat.ts";

/** Every rule that is a pattern over one sentence. */
export const toneRules = once(() => [
  ...THREAT,
  ...feedbackRules(),
  ...OFF_PLATFORM,
  ...INSULT,
  ...BLAME,
  ...DEMAND,
  ...STYLE,
]);

type SaidId = (typeof PROFANITY_SAID | typeof SHOUT_SAID | typeof DATA_SAID | typeof MISSING_SAID)[number]["rule"];

/** Every id that a finding of the tone review can have. */
export type ToneRuleId = ReturnType<typeof toneRules>[number]["id"] | SaidId;
