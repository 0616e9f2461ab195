import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import axe from "axe-core";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { chromium } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { built } from "../support/built.ts";
import { lacks } from "../support/tools.ts";

// The docs as a site: one script makes it, every link and anchor leads somewhere, it needs nothing from outside, and axe is content.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SITE = mkdtempSync(join(tmpdir(), "site-"));
execFileSync(process.execPath, [join(ROOT, "scripts", "site.mjs"), SITE], { encoding: "utf8", stdio: "pipe" });

const PAGES = readdirSync(SITE, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".html"));

interface Seen {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly names: ReadonlySet<string>;
}
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const seenIn = (html: string): Seen => {
  const ids = new Set<string>();
  const links: string[] = [];
  const names = new Set<string>();
  const look = (node: Node): void => {
    if ("tagName" in node) names.add(node.tagName);
    for (const { name, value } of "attrs" in node ? node.attrs : []) {
      if (name === "id") ids.add(value);
      if (name === "href" || name === "src") links.push(value);
    }
    for (const child of "childNodes" in node ? node.childNodes : []) look(child);
  };
  look(parse(html));
  return { ids, links, names };
};
const seen = new Map(PAGES.map((page) => [page, seenIn(readFileSync(join(SITE, page), "utf8"))]));

const isOutside = (link: string): boolean => /^(?:https?|mailto):/.test(link);

test("every link and every anchor of every page leads somewhere", () => {
  const lost: string[] = [];
  for (const [page, { links }] of seen)
    for (const link of links.filter((one) => !isOutside(one))) {
      const [way = "", anchor] = decodeURI(link).split("#");
      const there = way === "" ? join(SITE, page) : resolve(join(SITE, dirname(page)), way);
      const isThere = existsSync(there) && statSync(there).isFile();
      const hasAnchor =
        anchor === undefined || seen.get(relative(SITE, there).replaceAll("\\", "/"))?.ids.has(anchor) === true;
      if (!isThere || !hasAnchor) lost.push(`${page}: ${link}`);
    }
  expect(lost).toEqual([]);
  expect([...seen.values()].flatMap(({ links }) => links).length).toBeGreaterThan(1000);
});

test("no page runs a script or loads anything from outside", () => {
  for (const [page, { names }] of seen)
    expect([page, names.has("script"), names.has("iframe")]).toEqual([page, false, false]);
  const style = readFileSync(join(SITE, "style.css"), "utf8");
  expect(style).not.toMatch(/url\(|@import/);
});

test("every page can be reached from the first", () => {
  const reached = new Set<string>();
  const queue = ["index.html"];
  for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
    if (reached.has(page)) continue;
    reached.add(page);
    for (const link of seen.get(page)?.links ?? [])
      if (!isOutside(link) && link.split("#")[0]?.endsWith(".html"))
        queue.push(relative(SITE, resolve(join(SITE, dirname(page)), link.split("#")[0] ?? "")).replaceAll("\\", "/"));
  }
  expect(PAGES.filter((page) => !reached.has(page))).toEqual([]);
});

test("each command has a page with its flags and its examples", async () => {
  for (const row of built.commands) {
    const page = readFileSync(join(SITE, "commands", `${row.name}.html`), "utf8").replaceAll("&quot;", '"');
    const examples = "load" in row ? (await row.load()).command.examples : row.examples;
    for (const example of examples)
      expect(page).toContain(`$ dispute-coach ${example.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}`);
    expect(page).toContain("<h2>Exit codes</h2>");
  }
  // What an example answers is what the program says.
  expect(readFileSync(join(SITE, "commands", "deadlines.html"), "utf8")).toContain("until Tue 17 Nov 2026");
});

const without = lacks("chromium");
describe.skipIf(without)("in Chromium", () => {
  const opened = chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  afterAll(async () => await (await opened).close());

  test.each([
    "index.html",
    "docs/using/start.html",
    "docs/tour.html",
    "docs/rulebook.html",
    "docs/newcomers.html",
    "docs/decisions/index.html",
    "commands/index.html",
    "commands/check.html",
    "commands/evidence.html",
  ])("%s: axe finds nothing, it fits a phone, and asks for nothing from outside", async (name) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await (await opened).newPage({
        colorScheme,
        bypassCSP: true,
        viewport: { width: 360, height: 800 },
      });
      const asked: string[] = [];
      page.on("request", (request) => void asked.push(request.url()));
      await page.goto(pathToFileURL(join(SITE, name)).href, { waitUntil: "load" });
      await page.evaluate(axe.source);
      const found = (await page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((one) => one.id + ': ' + one.nodes[0].html.slice(0, 200)))",
      )) as string[];
      const wide = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
      await page.close();
      expect(found).toEqual([]);
      expect(wide).toBeLessThanOrEqual(0);
      expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
    }
  });
});

afterAll(() => rmSync(SITE, { recursive: true, force: true }));
