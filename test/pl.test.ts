import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { documentFor } from "../src/core/filing/documents.ts";
import { outgoing } from "../src/core/filing/outgoing.ts";
import { pdfOf } from "../src/shell/office/pdf.ts";
import { attached } from "./support/made-files.ts";
import { withOriginals } from "./support/originals.ts";
import { caseFrom, STORIES, TODAY } from "./support/stories.ts";
import { fileFor, printed } from "./support/tools.ts";
test("x", async () => {
  for (const story of STORIES) for (const n of [0, 1, 2, 3, 4, 5, 6, 8]) {
    let c = caseFrom(story.given);
    const base = c.exhibits[0];
    const more = Array.from({ length: n }, (_, i) => ({ ...(base ?? {}), id: `e9${i}`, name: `note ${i}.txt` }) as never);
    c = { ...c, exhibits: [...c.exhibits, ...more] };
    c = withOriginals(c);
    const d = outgoing(documentFor("filing", c, TODAY), "2026-11-15T10:42:00Z");
    const atts = c.exhibits.slice(0, 1 + n).map((e, i) => attached(String.fromCharCode(65 + i), { fileName: `n${i}.txt`, mediaType: "text/plain", textLines: ["hello there", "we agreed"] , sha256: String(i).padStart(64, "0")}));
    const { bytes } = await pdfOf(d, atts);
    const path = fileFor("f.pdf", bytes);
    const pages = printed("pdftotext", "-layout", path, "-").split("\f").slice(0, -1);
    const bad: string[] = [];
    pages.forEach((p, i) => { const lines = p.split("\n").filter((l) => l.trim() !== ""); if (lines.length < 3) bad.push(`page ${i + 1} empty: ${lines.join("|")}`); });
    const all = pages.join("\n").replace(/\s+/g, " ");
    const heads = d.tree.children.filter((x) => x.type === "heading").map((h) => (h as never as { children: { value: string }[] }).children.map((k) => k.value).join("")) ;
    for (const h of heads) if (!all.includes(h.replace(/\s+/g, " "))) bad.push(`lost ${h}`);
    pages.forEach((p, i) => { const lines = p.split("\n").filter((l) => l.trim() !== ""); const last = lines.at(-2)?.trim() ?? ""; if (heads.includes(last) && i > 0) bad.push(`page ${i + 1} ends with ${last}`); });
    if (bad.length) { console.log(story.name, n, bad.join("; ")); writeFileSync(`/tmp/bad-${story.name}-${n}.pdf`, bytes); }
  }
}, 400000);
