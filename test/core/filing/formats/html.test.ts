import { describe, expect, test } from "vitest";
import { documentFor } from "../../../../src/core/filing/document/documents.ts";
import { exportDocument } from "../../../../src/core/filing/document/export-document.ts";
import { asHtml } from "../../../../src/core/filing/formats/html.ts";
import { NASTY_STRINGS, RAW_ACTING } from "../../../support/nasty-strings.ts";
import { answered, caseOf, STORIES, TODAY } from "../../../support/stories.ts";

const htmlOf = (tree: Parameters<typeof exportDocument>[0]): string =>
  asHtml(exportDocument(tree, `${TODAY}T12:00:00Z`));
const filing = (name: string): string => htmlOf(documentFor("filing", caseOf(name), TODAY));

test.each(STORIES.map(({ name }) => name))(
  "%s is one file: a title, a language, one h1, nothing from outside",
  (name) => {
    const html = filing(name);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<title>Dispute summary: [^<]+<\/title>/);
    expect(html).toContain("default-src &#x27;none&#x27;");
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\shref=|\ssrc=|url\(/i);
    for (const head of html.matchAll(/<th[ >][^>]*>/g)) expect(head[0]).toMatch(/scope="(?:col|row)"/);
    expect(html).toBe(filing(name));
  },
);

describe("hostile texts", () => {
  test.each(NASTY_STRINGS.filter((one) => one.trim() !== "").map((one) => [one]))(
    "%j is text and nothing else",
    (nasty) => {
      const c = answered(caseOf("freelancer-ended-money-held"), "theirView", `before ${nasty} after`);
      const html = htmlOf(documentFor("filing", c, TODAY));
      const plain = filing("freelancer-ended-money-held");
      // No element more than without it, but for the paragraphs that its own line ends make, the section that holds a text too long for
      // the first page, and the places where a word without end may break.
      const tags = (text: string) =>
        (text.match(/<\/?[a-z][^>]*>/gi) ?? []).filter((tag) => !/^<\/?(?:p|br|wbr|strong|h2)>$/.test(tag));
      expect(tags(html).length).toBe(tags(plain).length);
      expect(html).toContain("before");
      expect(html).toContain("after");
      expect(html.replace(/\n/g, "")).not.toMatch(RAW_ACTING);
    },
  );
});
