import { CONDUCT } from "../../../src/core/rules/rows/conduct.ts";
import { FEEDBACK } from "../../../src/core/rules/rows/feedback.ts";

/** The ids that a finding may name as its source. */
export const RULEBOOK_IDS: readonly string[] = [...CONDUCT, ...FEEDBACK].map((rule) => rule.id);
