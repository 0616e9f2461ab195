// What training of the kinds takes from the product: the stretches of a text and their words and pairs, exactly as reading computes them.
import { gramsOf, KINDS, STEPS } from "../src/core/tone/kinds.ts";
import { CATALOGUE } from "../src/core/tone/rules/catalogue.ts";
import { plainOf, prepare } from "../src/core/tone/rules/prepare.ts";
import { stretchesOf } from "../src/core/tone/rules/read-as.ts";
import { CLAUSES } from "../test/core/tone/cases/clauses.ts";
import { FEEDBACK_DEMANDED, FEEDBACK_SAID, FEEDBACK_TRADED } from "../test/core/tone/cases/feedback.ts";
import { INSULTS } from "../test/core/tone/cases/insult.ts";
import { OFF_PLATFORM, OFF_PLATFORM_SAID } from "../test/core/tone/cases/off-platform.ts";
import { NOTHING_ON_OFFER, REWORDED } from "../test/core/tone/cases/rewording.ts";
import { THREATS, THREATS_SAID } from "../test/core/tone/cases/threat.ts";
import { CONDUCT_CASES } from "../test/core/tone/conduct-cases.ts";
import { STYLE_CASES } from "../test/core/tone/style-cases.ts";

/** The texts of the tests' tables, as messages: what a family must find, and what it must leave alone. */
const families = [
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
const told = (expect) => (text) => ({ text, expect, family: null });
const tables = [
  ...families,
  ...CLAUSES.map(([text, , expect]) => told(expect)(text)),
  ...[...REWORDED.map(([text]) => text), ...NOTHING_ON_OFFER].map(told("warning")),
  ...[...REWORDED.map(([, calm]) => calm), ...CATALOGUE.map(({ instead }) => instead)].map(told("none")),
];

const namesOf = (text) => gramsOf(plainOf(text).text).map(({ name }) => name);

export const product = {
  tables,
  KINDS,
  STEPS,
  /** The words and pairs of a text: all of them, and those of each stretch. */
  gramsOf: (raw) => {
    const text = prepare(raw);
    return {
      whole: namesOf(text.text),
      stretches: stretchesOf(text).map(({ start, end }) => namesOf(text.text.slice(start, end))),
    };
  },
};
