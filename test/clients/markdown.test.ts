import { describe, expect, test } from "vitest";
import { reliedClaims } from "../../src/core/case/facts.ts";
import { NASTY_STRINGS } from "../support/nasty-strings.ts";
import { exported } from "../support/run-program.ts";
import { answered, caseOf, STORIES } from "../support/stories.ts";
import { fileFor, lacks, printed } from "../support/tools.ts";

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const byPandoc = (markdown: string, to: string): string =>
  printed("pandoc", "-f", "gfm", "-t", to, "--wrap=none", fileFor("a.md", new TextEncoder().encode(markdown)));

describe.skipIf(lacks("pandoc"))("pandoc reads the Markdown back", () => {
  test.each(STORIES.map(({ name }) => name))("%s, with all claims", async (name) => {
    const c = caseOf(name);
    const back = words(byPandoc(await exported(c, "md"), "plain"));
    for (const claim of reliedClaims(c))
      for (const said of [claim.agreed, claim.happened]) if (said !== undefined) expect(back).toContain(words(said));
  });

  test("nasty strings make no element of their own", async () => {
    const all = NASTY_STRINGS.filter((one) => one.length < 300).join(" . ");
    const c = answered(caseOf("freelancer-ended-money-held"), "theirView", all);
    const html = byPandoc(await exported(c, "md"), "html");
    expect(html).not.toMatch(/<(?:script|img|iframe|svg|style|input)\b/i);
  });
});
