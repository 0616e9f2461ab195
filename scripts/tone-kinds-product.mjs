// What training of the kinds takes from the product: the words and pairs of a text, exactly as reading computes them.
import { gramsOf, KINDS } from "../src/core/tone/kinds.ts";
import { plainOf, prepare } from "../src/core/tone/rules/prepare.ts";

import { FEEDBACK_DEMANDED, FEEDBACK_SAID, FEEDBACK_TRADED } from "../test/core/tone/cases/feedback.ts";
import { INSULTS } from "../test/core/tone/cases/insult.ts";
import { OFF_PLATFORM, OFF_PLATFORM_SAID } from "../test/core/tone/cases/off-platform.ts";
import { THREATS, THREATS_SAID } from "../test/core/tone/cases/threat.ts";
import { CONDUCT_CASES } from "../test/core/tone/conduct-cases.ts";
import { STYLE_CASES } from "../test/core/tone/style-cases.ts";

/** The texts of the tests' tables, as messages: what a family must find, and what it must leave alone. */
const tables = [
  ...Object.entries({ ...CONDUCT_CASES, ...STYLE_CASES }).filter(([family]) => KINDS.includes(family)),
  ["feedback", FEEDBACK_TRADED],
  ["feedback", FEEDBACK_DEMANDED],
  ["feedback", FEEDBACK_SAID],
  ["insult", INSULTS],
  ["off-platform", OFF_PLATFORM],
  ["off-platform", OFF_PLATFORM_SAID],
  ["threat", THREATS],
  ["threat", THREATS_SAID],
].flatMap(([family, { found, left }]) => [
  ...found.map((text) => ({ text, expect: "warning", family })),
  ...left.map((text) => ({ text, expect: "none", family: null })),
]);

export const product = {
  tables,
  KINDS,
  gramsOf: (text) => gramsOf(plainOf(prepare(text).text).text).map(({ name }) => name),
};
