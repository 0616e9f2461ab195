import { FEEDBACK_DEMANDED, FEEDBACK_SAID, FEEDBACK_TRADED } from "./cases/feedback.ts";
import { INSULTS } from "./cases/insult.ts";
import { OFF_PLATFORM, OFF_PLATFORM_SAID } from "./cases/off-platform.ts";
import { PERSONAL_DATA } from "./cases/personal-data.ts";
import { THREATS, THREATS_SAID } from "./cases/threat.ts";
import { CONDUCT_CASES } from "./conduct-cases.ts";
import { STYLE_CASES } from "./style-cases.ts";

/** Every text of the tables, to be found or to be left alone. */
export const EVERY_CASE: readonly string[] = [
  ...Object.values(CONDUCT_CASES),
  ...Object.values(STYLE_CASES),
  FEEDBACK_TRADED,
  FEEDBACK_DEMANDED,
  FEEDBACK_SAID,
  INSULTS,
  OFF_PLATFORM,
  OFF_PLATFORM_SAID,
  PERSONAL_DATA,
  THREATS,
  THREATS_SAID,
].flatMap((cases) => [...cases.found, ...cases.left]);
