import axe from "axe-core";
import { chromium } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { exported } from "../support/run-program.ts";
import { answered, caseOf, STORIES } from "../support/stories.ts";
import { lacks } from "../support/tools.ts";

// The HTML as a browser shows it, and as axe-core judges it. Skips, and says so, where there is no Chromium.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const without = lacks("chromium");
const browser = without
  ? undefined
  : await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS, headless: true });
afterAll(async () => await browser?.close());

const htmlOf = (c: ReturnType<typeof caseOf>): Promise<string> => exported(c, "html");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Shows a page. Out: what axe finds in it, what it asked the network for, and whether a script of its own ran. */
const shown = async (html: string, colorScheme: "light" | "dark", width = 1000) => {
  if (browser === undefined) throw new Error("No browser.");
  // axe itself is a script, so the page's own policy has to step aside for it.
  const page = await browser.newPage({ colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.setContent(html, { waitUntil: "load" });
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)",
  )) as Violation[];
  const wide = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
  const acted = (await page.evaluate("typeof window.acted")) as string;
  await page.close();
  return { violations: found.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 200)}`), asked, wide, acted };
};

describe.skipIf(without)("the HTML in Chromium", () => {
  test.each(STORIES.map(({ name }) => name))("%s: axe finds nothing", async (name) => {
    for (const scheme of ["light", "dark"] as const) {
      const seen = await shown(await htmlOf(caseOf(name)), scheme);
      expect(seen).toMatchObject({ violations: [], asked: [], acted: "undefined" });
    }
    expect((await shown(await htmlOf(caseOf(name)), "light", 360)).wide).toBeLessThanOrEqual(0);
  });

  test("hostile texts neither act nor call anywhere", async () => {
    const nasty = [
      "<script>window.acted = 1</script>",
      '<img src="http://evil.example/x.png" onerror="window.acted = 1">',
      "[a](javascript:window.acted=1)",
      "</style></title><svg onload=window.acted=1>",
      "x".repeat(10_000),
    ].join("\n\n");
    const c = answered(caseOf("freelancer-ended-money-held"), "theirView", nasty);
    const worst = answered(
      answered(c, "otherParty", "<script>window.acted = 1</script>"),
      "claims.c1.agreed",
      "W".repeat(400),
    );
    for (const width of [360, 1000]) {
      const seen = await shown(await htmlOf(worst), "light", width);
      expect(seen).toMatchObject({ violations: [], asked: [], acted: "undefined" });
      expect(seen.wide).toBeLessThanOrEqual(0);
    }
  });
});
