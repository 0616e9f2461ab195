import type { Audience } from "../../../core/filing/document/documents.ts";
import type { CommandText } from "../../../core/text/command-text.ts";
import { series } from "../../../core/text/text.ts";
import { Usage } from "../../../errors.ts";
import type { GoingOutOptions } from "../copies/files-going-out.ts";
import {
  type FormatName,
  formatOfPath,
  formatRow,
  formatsWith,
  KNOWN_ENDINGS,
  unknownEnding,
} from "./document-formats.ts";

export interface ExportOptions extends GoingOutOptions {
  readonly case?: string;
  readonly audience: Audience;
  readonly format?: FormatName;
  readonly output?: string;
  readonly force?: boolean;
  /** Only look at it, in the terminal. */
  readonly preview?: boolean;
  /** Show the written file in the program the system has for it. */
  readonly open?: boolean;
  /** Count it as handed out although it goes to the screen. */
  readonly record?: boolean;
  /** Only say what differs since the last filing. */
  readonly changes?: boolean;
  readonly maxChars?: number;
  /** As JSON: what changed, or the filing itself. */
  readonly json?: boolean;
}

/** The form that is asked for: by name, by the ending of the file, by what else is asked; Markdown when nothing says. */
export const formatFor = (o: ExportOptions): FormatName =>
  o.format ??
  (o.output === undefined ? undefined : formatOfPath(o.output)) ??
  (o.json ? "json" : o.maxChars === undefined ? "md" : "txt");

type Refusal = readonly [refused: boolean, say: string, hint: CommandText];

/** An ending that says another form than would be written. In: is there a folder at the path? Its name has no ending. */
const wrongEnding = (o: ExportOptions, isFolder: (path: string) => boolean): string | undefined => {
  if (o.format !== undefined || o.json === true || o.output === undefined || o.output === "-") return undefined;
  return isFolder(o.output) ? undefined : unknownEnding(o.output);
};

const refusals = (o: ExportOptions, isFolder: (path: string) => boolean): readonly Refusal[] => {
  const format = formatFor(o);
  const looks = o.preview ? "--preview" : "--changes";
  const toFile = o.output !== undefined && o.output !== "-";
  const wrong = wrongEnding(o, isFolder);
  return [
    [
      wrong !== undefined,
      `We cannot write a .${wrong} file. We can write: ${KNOWN_ENDINGS}.`,
      (asTyped) =>
        `Use another ending, or say what should be in it   ${asTyped(`export --format md --output filing.${wrong}`)}`,
    ],
    [
      o.preview === true && o.changes === true,
      "--preview shows the document; --changes shows what changed since the last one.",
      "Use only one of them.",
    ],
    [
      (o.preview === true || o.changes === true) && (toFile || o.open === true || o.record === true),
      `${looks} only shows something on the screen. Nothing is saved, opened or recorded.`,
      (asTyped) => `To save the document, leave out ${looks}   ${asTyped("export --output filing.pdf")}`,
    ],
    [
      o.open === true && o.output === "-",
      "--open needs a file, but --output - prints to the screen.",
      "Leave out --output. The file then goes to a private folder of the case.",
    ],
    [
      o.audience !== "filing" && (o.record === true || o.changes === true),
      "Only a filing is recorded and compared with the last one.",
      "Leave out --audience.",
    ],
    [
      o.audience !== "filing" && o.preview !== true && formatRow(format).ofFiling === true,
      `The format ${format} is made from the filing and has nothing meant only for ${o.audience}.`,
      (asTyped) =>
        `Leave --audience out, or choose ${series(
          formatsWith((row) => row.ofFiling !== true),
          "or",
        )}. All you have, as data:   ${asTyped("bundle --help")}`,
    ],
    [
      o.json === true && o.changes !== true && (o.preview === true || format !== "json"),
      o.preview ? "--preview cannot be combined with --json." : `--json and the format ${format} cannot be combined.`,
      (asTyped) => `The filing as data is   ${asTyped("export --format json")}`,
    ],
    [
      (o.uncovered !== undefined || o.keepMetadata === true) &&
        (formatRow(format).showsFiles !== true || o.audience === "self"),
      `${o.uncovered === undefined ? "--keep-metadata" : "--uncovered"} is about exhibit files, and only a PDF for others shows them.`,
      (asTyped) =>
        `For example   ${asTyped("export --output filing.pdf")}   or   ${asTyped("bundle --output case.zip")}`,
    ],
    [
      o.maxChars !== undefined && (o.preview === true || o.changes === true || formatRow(format).isPasted !== true),
      `--max-chars only works for text to paste: ${series(formatsWith((row) => row.isPasted === true))}.`,
      (asTyped) => `For example   ${asTyped("export --format txt --max-chars 3000")}`,
    ],
  ];
};

/** Refuses options of which one would be left out in silence, and endings of files that are not what is written. Throws Usage. */
export const checkTogether = (o: ExportOptions, isFolder: (path: string) => boolean): void => {
  const refusal = refusals(o, isFolder).find(([refused]) => refused);
  if (refusal !== undefined) throw new Usage(refusal[1], refusal[2]);
};
