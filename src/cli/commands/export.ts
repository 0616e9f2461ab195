import { Option } from "commander";
import type { Case } from "../../core/case/case.ts";
import { labelledFromA } from "../../core/case/exhibit-labels.ts";
import { isTextType, kindUnshown } from "../../core/case/media-type.ts";
import { type Audience, documentFor, missingIn } from "../../core/filing/document/documents.ts";
import { documentName, subjectOfTree } from "../../core/filing/document/export-document.ts";
import { privateDataFoundIn } from "../../core/filing/redaction/private-data.ts";
import { count, plural, series } from "../../core/text/text.ts";
import { sayDay } from "../../core/values/days.ts";
import { Problem, Usage } from "../../errors.ts";
import type { Clock, Documents, Files, Io, Output, Person, Showing, Store } from "../../ports/world.ts";
import { documentLines } from "../../terminal/views/filing/document.ts";
import { withChoices } from "../choices.ts";
import { type CommandFile, caseArgument, filled, uncoveredOption, wholeNumber } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { filesGoingOut, type GoingOut } from "../flow/copies/files-going-out.ts";
import { filingFactsIn } from "../flow/deadline-context.ts";
import { exhibitLines } from "../flow/exhibits/exhibit-lines.ts";
import {
  DOCUMENT_FORMATS,
  type FormatName,
  formatRow,
  type Made,
  type Wanted,
} from "../flow/filing/document-formats.ts";
import { checkTogether, type ExportOptions, formatFor } from "../flow/filing/export-options.ts";
import { tellIssues } from "../flow/filing/filing-issues.ts";
import { changesSinceFiling, recordFiling } from "../flow/filing/filing-record.ts";
import { relabelled, tellHidden, tellParts, tellStanding } from "../flow/filing/tell-before-sending.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { print, tell } from "../flow/tell.ts";

/** Where the file goes: the path given, a good name in the folder given, or a private place to open it from. */
const pathFor = (
  io: Store & Files & Clock,
  { c, tree, audience }: Wanted,
  options: ExportOptions,
  format: FormatName,
): string | undefined => {
  const { output } = options;
  // Named by what the document itself says: a filing's name tells neither what the person calls the case nor covered words.
  const name = () =>
    documentName(audience, subjectOfTree(tree, audience), todayOf(io), DOCUMENT_FORMATS[format].ending);
  if (output === undefined && options.open && io.cases.isEncrypted(c.id))
    throw new Problem(
      "This case is locked. Another program can only open it if a readable copy is on the disk.",
      (asTyped) => `Look at it here instead   ${asTyped(`export ${c.id} --preview`)}`,
      "Or save a readable copy   --output PATH --open",
    );
  if (output === undefined) return options.open ? io.inFolder(io.outFolder(c.id), name()) : undefined;
  if (output === "-") return undefined;
  return io.isFolder(output) ? io.inFolder(output, name()) : output;
};

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

const show = (io: Output, content: string | Uint8Array, format: FormatName): void => {
  if (typeof content !== "string") {
    if (io.bytes(content)) return;
    throw new Usage(
      "This format cannot be shown on the screen.",
      `Save it to a file   ${io.asTyped(`export --format ${format} --output filing.${format}`)}`,
      `Or look at it first   ${io.asTyped("export --preview")}`,
    );
  }
  io.exact(content.trimEnd());
};

const tellChanges = async (io: Showing & Store, c: Case, json: boolean): Promise<void> => {
  const since = await changesSinceFiling(io, c);
  if (json) {
    io.out(
      JSON.stringify(
        { id: c.id, since: since?.at ?? null, form: since?.form ?? null, changes: since?.changes ?? [] },
        null,
        2,
      ),
    );
    return;
  }
  if (since === undefined) {
    print(io, "There is no earlier filing yet. A filing counts once you save it to a file or bundle it.");
    return;
  }
  const when = `the last filing (${since.form}, ${sayDay(since.at.slice(0, 10))})`;
  io.out(since.changes.length === 0 ? `Nothing has changed since ${when}.` : `Since ${when}:`);
  for (const change of since.changes) print(io, `- ${change}`, 2, 4);
};

const MOST_NAMED = 5;

/** Private data that an adviser will read: the checks of a filing do not look at all of it. */
const tellUncovered = (io: Output, c: Case): void => {
  const found = privateDataFoundIn(c, new Map());
  if (found.length === 0) return;
  const named = found.slice(0, MOST_NAMED).map(({ words, as, places }) => `${words} (${as}, in ${places[0]?.where})`);
  const more = found.length - named.length;
  const all = series([...named, ...(more === 0 ? [] : [`${more} more`])]);
  tell(io, `! It has private data that is not covered: ${all}. To cover it   ${io.asTyped(`redact ${c.id}`)}`, 0, 2);
};

/** The files that a PDF shows on its pages: texts, pictures and other PDFs. */
const shownFiles = (io: Output & Person & Store & Documents, c: Case, options: ExportOptions): Promise<GoingOut> =>
  filesGoingOut(io, c, options, {
    isMarked: false,
    goesOut: (mediaType) => isTextType(mediaType) || kindUnshown(mediaType) === undefined,
  });

/** `export [CASE]`: a case as a document in any form, for the filing, for an adviser, or for the person. */
export const exportCase = async (io: Io, options: ExportOptions): Promise<void> => {
  checkTogether(options, io.isFolder);
  const picked = await pickCase(io, options.case);
  const c = labelledFromA(picked);
  if (options.changes) return await tellChanges(io, c, options.json === true);
  const law = { ...filingFactsIn(io, c), lines: await exhibitLines(io, c) };
  const tree = documentFor(options.audience, c, todayOf(io), law);
  let unshownSaid = false;
  const isFiling = options.audience === "filing";
  if (options.preview) {
    for (const line of documentLines(tree, io)) io.out(line);
  } else {
    const format = formatFor(options);
    const files =
      formatRow(format).showsFiles && options.audience !== "self" ? await shownFiles(io, c, options) : undefined;
    const wanted = { ...options, c, tree, ...(files === undefined ? {} : { files }) };
    const { content, notes, unshown }: Made = await DOCUMENT_FORMATS[format].make(io, wanted);
    // What the PDF does not show is said with it, and not again among the points.
    unshownSaid = unshown !== undefined;
    const path = pathFor(io, wanted, options, format);
    if (path === undefined) show(io, content, format);
    else {
      io.writeFile(path, content, { replace: options.force === true });
      io.err(`Written: ${path}`);
    }
    for (const note of [...notes, ...relabelled(picked, c)]) tell(io, note, 0, 2);
    if (options.audience !== "self") {
      tellHidden(io, c);
      await tellStanding(io, c, "the document", content);
      tellParts(io, c, files === undefined ? new Map() : await exhibitLines(io, c));
    }
    if (options.audience === "adviser") tellUncovered(io, c);
    if (isFiling && (options.record || (options.output !== undefined && path !== undefined)))
      await recordFiling(io, c, format, asBytes(content));
    if (options.open && path !== undefined) await io.openFile(path);
  }
  if (isFiling) {
    await tellIssues(io, c, unshownSaid ? [] : undefined);
    const { left } = missingIn(c);
    if (left.length > 0)
      tell(
        io,
        `${count(left.length, "question")} ${plural(left.length, "is", "are")} left for later: ${io.asTyped(`review ${c.id}`)}`,
        0,
        2,
      );
  }
};

/** What each reader and form is, for who wrote something else. */
const READERS: Readonly<Record<Audience, string>> = {
  filing: "Upwork and the other side; nothing private",
  adviser: "somebody who helps you; without your private notes and limits",
  self: "you alone; everything",
};
const FORMAT_WORDS: Readonly<Record<keyof typeof DOCUMENT_FORMATS, string>> = {
  md: "Markdown",
  txt: "plain text",
  form: "the fields of Upwork's form, to paste",
  html: "a web page",
  pdf: "a PDF",
  docx: "a Word file",
  json: "data",
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ExportOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .addOption(withChoices(new Option("--audience <who>", "who will read it"), READERS).default("filing"))
      .addOption(
        withChoices(
          new Option("--format <form>", "taken from the ending of --output; md if there is none"),
          FORMAT_WORDS,
        ),
      )
      .option("-o, --output <path>", "save to a file or folder instead of printing it", filled)
      .option("--force", "replace a file that dispute-coach did not write")
      .option("--preview", "just show it in the terminal")
      .option("--open", "open it in your usual program")
      .addOption(
        new Option("--max-chars <n>", "shorten the text to this length, at the end of a sentence").argParser(
          wholeNumber,
        ),
      )
      .addOption(uncoveredOption())
      .option("--keep-metadata", "leave the place and camera details in pictures")
      .option("--record", "record it as filed even though it is only printed")
      .option("--changes", "only show what changed since the last filing")
      .option("--json", "the filing as JSON, or with --changes what changed"),
  examples: [
    "export --preview",
    "export --output filing.pdf",
    "export --format txt --max-chars 3000",
    "export --format form",
    "export --changes",
  ],
  run: exportCase,
};
