import { CONDUCT } from "../../../src/core/upwork/rules/conduct.ts";
import { FEEDBACK } from "../../../src/core/upwork/rules/feedback.ts";

/** The ids that a finding may name as its source. */
export const RULEBOOK_IDS: readonly string[] = [...CONDUCT, ...FEEDBACK].map((rule) => rule.id);
