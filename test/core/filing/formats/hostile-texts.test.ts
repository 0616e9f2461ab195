import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/case.ts";
import { disclose } from "../../../../src/core/filing/disclose.ts";
import { documentFor } from "../../../../src/core/filing/document/documents.ts";
import { exportDocument } from "../../../../src/core/filing/document/export-document.ts";
import { filingText } from "../../../../src/core/filing/filing-json.ts";
import { asFormText, formBlocks } from "../../../../src/core/filing/formats/form-blocks.ts";
import { asHtml } from "../../../../src/core/filing/formats/html.ts";
import { asMarkdown } from "../../../../src/core/filing/formats/markdown.ts";
import { fittedText } from "../../../../src/core/filing/formats/plain-text.ts";
import { replay } from "../../../../src/core/interview/replay.ts";
import { routesOf } from "../../../../src/core/routes/routes.ts";
import { cleanText } from "../../../../src/core/text/text.ts";
import { UNPAINTED } from "../../../../src/system/paint.ts";
import { documentLines } from "../../../../src/terminal/views/filing/document.ts";
import { asInstalled } from "../../../support/look.ts";
import { NASTY_STRINGS, RAW_ACTING } from "../../../support/nasty-strings.ts";
import { caseOf, TODAY } from "../../../support/stories.ts";

// What a person or the other side wrote is in every form with all its words, and none of it acts.

const tree = (c: Case) => documentFor("filing", c, TODAY);

const said = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? (node.children as Nodes[]).map(said).join(" ") : "";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const readHtml = (html: string): string =>
  html
    .replace(/<wbr>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#x([0-9a-f]+)|([a-z]+));/gi, (all, code, name) =>
      code === undefined ? (ENTITIES[name] ?? all) : String.fromCodePoint(Number.parseInt(code, 16)),
    );

const formOf = (c: Case): string => {
  const route = routesOf(replay(c).applying, []).find((one) => one.chosen);
  if (route === undefined) throw new Error("No route is chosen.");
  return asFormText(route.title, formBlocks(disclose(c), route));
};

/** Each form as text: what is written, and how a reader of it reads it back. */
const FORMS: Readonly<Record<string, (c: Case) => { written: string; read: string }>> = {
  md: (c) => {
    const written = asMarkdown(tree(c));
    return { written, read: said(fromMarkdown(written, { extensions: [gfm()], mdastExtensions: gfmFromMarkdown() })) };
  },
  txt: (c) => {
    const { text } = fittedText(tree(c), Number.POSITIVE_INFINITY);
    return { written: text, read: text };
  },
  html: (c) => {
    const written = asHtml(exportDocument(tree(c), `${TODAY}T12:00:00Z`));
    return { written, read: readHtml(written) };
  },
  json: (c) => {
    const written = filingText(c, disclose(c));
    return { written, read: JSON.stringify(JSON.parse(written)).replace(/\\[nt"\\]/g, " ") };
  },
  form: (c) => ({ written: formOf(c), read: formOf(c) }),
  terminal: (c) => {
    const written = documentLines(tree(c), {
      paint: UNPAINTED,
      width: 80,
      plain: true,
      asTyped: asInstalled,
    }).join("\n");
    return { written, read: written };
  },
};

// Letters may come out composed another way; they are the same to every reader (Unicode, canonical equivalence).
const letters = (text: string): string =>
  cleanText(text)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** A case that says these texts: a claim for each, all of them in the explanation. */
const saying = (texts: readonly string[]): Case => {
  const c = caseOf("freelancer-ended-money-held");
  const kept = texts.map(cleanText);
  const claims = kept.map((text, index) => ({ id: `c${index + 1}`, agreed: text, happened: `It was ${text}` }));
  return { ...c, answers: { ...c.answers, otherParty: kept[0] ?? "", explanation: kept.join("\n\n") }, claims };
};

const TEXTS = [...NASTY_STRINGS, "lone \ud800 half", "\u0000".repeat(3), "W".repeat(10_000)];
const AT_ONCE = 30;

test.each(Object.keys(FORMS))("%s keeps the words of every hostile text, and lets none act", (form) => {
  for (let at = 0; at < TEXTS.length; at += AT_ONCE) {
    const texts = TEXTS.slice(at, at + AT_ONCE);
    const made = FORMS[form]?.(saying(texts));
    const read = letters(made?.read ?? "");
    for (const text of texts) expect(read.includes(letters(text)), text.slice(0, 80)).toBe(true);
    expect(made?.written.replace(/[\n\t]/g, "")).not.toMatch(RAW_ACTING);
    expect(made?.written).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  }
});
