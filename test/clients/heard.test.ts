import { chromium } from "playwright-core";
import { describe, expect, test } from "vitest";
import { exported } from "../support/run-program.ts";
import { caseOf } from "../support/stories.ts";
import { lacks } from "../support/tools.ts";

// What who listens to the filing as a web page hears, in order: the tree that Chromium gives to a screen reader. test/office/pdf/tags.test.ts
// reads the PDF so. docs/using/keys.md tells what is held here.

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** What is said of a page, a role and a name a line. */
const heard = async (html: string): Promise<string[]> => {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: readonly Node[] };
    const byId = new Map(nodes.map((one) => [one.nodeId, one]));
    const walk = (one: Node | undefined): string[] => {
      if (one === undefined) return [];
      const own = one.ignored ? [] : [[one.role?.value, one.name?.value].filter(Boolean).join(": ")];
      return [...own, ...(one.childIds ?? []).flatMap((id) => walk(byId.get(id)))];
    };
    return walk(nodes[0]);
  } finally {
    await browser.close();
  }
};

describe.skipIf(lacks("chromium"))("the filing, by ear", () => {
  test("page one is a row of landmarks with names, every table has a name, and no cell of a sum or a payment is silent", async () => {
    const said = await heard(await exported(caseOf("freelancer-scope-grew"), "html"));
    const landmarks = said.filter((line) => /^(?:heading|region|table|figure|contentinfo)\b/.test(line));
    expect(landmarks).toEqual([
      expect.stringMatching(/^heading: Dispute summary: /),
      "region: What I ask for",
      "table: What I ask for",
      "region: Summary",
      "region: What was agreed and what happened",
      "table: What was agreed and what happened",
      "region: Dates",
      "region: The other side's point",
      "region: What was offered",
      "region: Exhibits in short",
      "heading: Milestones",
      "table: Milestones",
      "heading: Messages and other dates",
      expect.stringMatching(/^figure: Timeline from [^:]+$/),
      "table: Messages and other dates",
      "heading: Exhibits",
      "table: Exhibits",
      "contentinfo",
    ]);
    expect(said).toContain("cell: not paid");
    expect(said).toContain("columnheader: Number");
  });

  test("the timeline is one sentence, and its labels are not read one by one", async () => {
    const said = await heard(await exported(caseOf("freelancer-scope-grew"), "html"));
    const at = said.findIndex((line) => line.startsWith("image: "));
    expect(said[at]).toMatch(/^image: Timeline from .+ to .+: something happened on .+; there was contact on .+\.$/);
    expect(said[at + 1]).toBe("table: Messages and other dates");
  });
});
