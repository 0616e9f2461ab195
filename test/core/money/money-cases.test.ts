import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { type MoneyPicture, moneyOf } from "../../../src/core/money/money.ts";
import { type Span, saySigned } from "../../../src/core/money/range.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { ruleById } from "../../../src/core/rules/rulebook.ts";
import { caseOf, STORIES } from "../../support/stories.ts";

// The sums of every case file, worked out by hand from the fact sheet; `how` in each file shows the way.

type Said = string | readonly [string, string];

interface Expected {
  readonly how: readonly string[];
  readonly figures: Readonly<Record<string, Said>>;
  /** Ids of figures that cannot be known. */
  readonly unknown?: readonly string[];
  readonly packages?: readonly { readonly gross?: Said; readonly net?: Said; readonly back?: Said }[];
  readonly assumed: boolean;
  readonly missing: readonly string[];
}

const FOLDER = new URL("../../cases/expected/money/", import.meta.url);
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));

const pictureOf = (c: Case): MoneyPicture => moneyOf(replay(c).applying, UPWORK_RULES);
const said = (span: Span | undefined): Said | undefined =>
  span === undefined
    ? undefined
    : span.lowCents === span.highCents
      ? saySigned(span.lowCents)
      : [saySigned(span.lowCents), saySigned(span.highCents)];

test("every case file has its sums", () => {
  expect(NAMES.sort()).toEqual(STORIES.map((story) => story.name).sort());
});

describe.each(NAMES)("%s", (name) => {
  const expected = expectedOf(name);
  const picture = pictureOf(caseOf(name));
  const standing = picture.figures.filter((figure) => !figure.id.startsWith("money.package-"));

  test("the figures", () => {
    const known = standing.filter((figure) => figure.span !== undefined);
    expect(Object.fromEntries(known.map((figure) => [figure.id, said(figure.span)]))).toEqual(expected.figures);
  });

  test("what cannot be known says why", () => {
    const unknown = standing.filter((figure) => figure.span === undefined);
    expect(unknown.map((figure) => figure.id)).toEqual(expected.unknown ?? []);
    for (const figure of unknown) expect(figure.unknown?.why, figure.id).toMatch(/\S/);
    expect(picture.missing.map((one) => one.key)).toEqual(expected.missing);
  });

  test("the packages", () => {
    const packages = picture.packages.map((one) => ({
      gross: said(one.gross),
      net: said(one.net),
      back: said(one.back),
    }));
    expect(packages).toEqual(expected.packages ?? []);
  });

  test("each figure names rules of the rulebook, and says where one is assumed", () => {
    for (const figure of picture.figures) {
      for (const id of figure.rules) expect(ruleById(UPWORK_RULES, id), `${figure.id}: ${id}`).toBeDefined();
    }
    expect(picture.figures.some((figure) => figure.assumed !== undefined)).toBe(expected.assumed);
  });
});
