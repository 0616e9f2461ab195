import type { Case } from "../core/case/case.ts";
import { type Audience, documentFor, gapsOf } from "../core/filing/documents.ts";
import { asMarkdown } from "../core/filing/forms/markdown.ts";
import { replay } from "../core/interview/outline.ts";
import { textsToMend } from "../core/tone/texts.ts";
import type { Io } from "../shell/ports.ts";
import { findingLines } from "../view/findings.ts";
import { wrap } from "../view/lines.ts";
import { todayOf } from "./asking.ts";
import { type OfficeForm, writeOfficeForm } from "./office-form.ts";
import { pickCase } from "./pick-case.ts";
import { aroundIn } from "./present.ts";

export interface ExportOptions {
  readonly case?: string;
  readonly audience: Audience;
  readonly format?: "md" | OfficeForm;
  readonly output?: string;
  readonly force?: boolean;
}

const tellGaps = (io: Io, gaps: { left: string[]; bare: string[] }): void => {
  if (gaps.left.length + gaps.bare.length === 0) return;
  io.err();
  io.err("Still missing. None of this is in the filing:");
  for (const claim of gaps.bare) for (const line of wrap(`- no proof yet for: ${claim}`, io.width, 2, 4)) io.err(line);
  for (const ask of gaps.left) for (const line of wrap(`- left for later: ${ask}`, io.width, 2, 4)) io.err(line);
};

/** What is left to mend in the texts that go out; the filing is written all the same. */
const tellTone = (io: Io, c: Case): void => {
  const texts = textsToMend({ ...replay(c).applying, keptWarnings: c.keptWarnings });
  if (texts.length === 0) return;
  io.err();
  io.err("Before you file, look at these again:");
  for (const { written, findings } of texts)
    for (const line of [`In ${written.what}:`, ...findingLines(findings, io)]) io.err(line);
};

/** `export [CASE]`: a case as a document, for the filing, for an adviser, or for the person. */
export const exportCase = async (io: Io, options: ExportOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  const tree = documentFor(options.audience, c, todayOf(io), aroundIn(io, c));
  if (options.format === "pdf" || options.format === "docx") {
    await writeOfficeForm(io, c, tree, { ...options, format: options.format });
  } else if (options.output === undefined || options.output === "-") {
    io.out(asMarkdown(tree).trimEnd());
  } else {
    io.writeFile(options.output, asMarkdown(tree), { replace: options.force === true });
    io.err(`Written: ${options.output}`);
  }
  if (options.audience === "filing") {
    tellGaps(io, gapsOf(c));
    tellTone(io, c);
  }
};
