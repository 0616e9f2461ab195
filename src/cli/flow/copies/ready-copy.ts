import type { ConversationFormat } from "../../../core/case/evidence.ts";
import { type CopyKind, mediaFacts } from "../../../core/case/media-type.ts";
import { formatFacts, formatOf, isInCode } from "../../../core/conversations/conversation-formats.ts";
import type { Covering } from "../../../core/filing/copies/covering.ts";
import { inUtf8, pageCopy } from "../../../core/filing/copies/page-copy.ts";
import { foldedCopy, jsonCopy, tableCopy, unfolded } from "../../../core/filing/copies/text-copies.ts";
import { decodeText } from "./decode.ts";
import type { FileToCopy, MadeCopy, PaintFile } from "./made-copy.ts";
import { mailboxCopy, mailCopy } from "./mail-copy.ts";

export interface CopyHow {
  readonly covering: Covering;
  /** Files inside it in which no words can be found are not in the copy. */
  readonly isLeftOut: boolean;
  /** What the copy says of itself, where its kind has room for it. */
  readonly mark?: string;
  /** As what the file was read, if it was. */
  readonly form?: ConversationFormat;
  /** For pictures and PDFs that a mail holds. */
  readonly paint?: PaintFile;
}

type Kind = CopyKind | "text";

/** May words be found in a file of this kind? If not, there is no use in reading it. */
export const mayBeText = (mediaType: string): boolean =>
  mediaType.startsWith("text/") ||
  mediaFacts(mediaType).copiedAs !== undefined ||
  mediaType === "application/octet-stream";

const isJson = (text: string): boolean => {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\ufeff/, ""));
    return true;
  } catch {
    return false;
  }
};

const looksLikeText = (bytes: Uint8Array): boolean => {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** What kind of text a file is; undefined when no words can be found in it. */
const kindOf = async (file: FileToCopy, form: ConversationFormat | undefined): Promise<Kind | undefined> => {
  const { bytes, mediaType, fileName } = file;
  const known = mediaFacts(mediaType).copiedAs ?? (form && formatFacts(form).copiedAs);
  if (known !== undefined) return known;
  const isPlain = mediaType.startsWith("text/") && mediaType !== "text/rtf";
  if (!isPlain && !(mediaType === "application/octet-stream" && bytes.length > 0 && looksLikeText(bytes)))
    return undefined;
  const text = (await decodeText(file)).replace(/^\ufeff/, "");
  if (isJson(text)) return "json";
  const lines = text.split(/\r\n|\n|\r/, 2000);
  const found = formatFacts(formatOf({ fileName, mediaType, bytes, lines })).copiedAs ?? "text";
  // A mail that a person saved as plain words stays plain words.
  return (found === "mail" || found === "mailbox") && !isInCode(text) ? "text" : found;
};

const withMark = (text: string, mark: string | undefined): string =>
  mark === undefined ? text : `${text.replace(/\s*$/, "")}\n\n${mark}\n`;

const withPageMark = (page: string, mark: string | undefined): string => {
  if (mark === undefined) return page;
  const said = mark.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("--", "- -");
  const end = page.search(/<\/body>/i);
  return end < 0 ? `${page.trimEnd()}\n<!-- ${said} -->\n` : `${page.slice(0, end)}<p>${said}</p>\n${page.slice(end)}`;
};

/**
 * A copy of a file with words covered and nothing hidden, of the same kind as the file: a mail is a mail, a table has its columns. In:
 * the file; how. Out: undefined when no words can be found in it: a picture, a PDF, an archive.
 */
export const readyCopy = async (file: FileToCopy, how: CopyHow): Promise<MadeCopy | undefined> => {
  const { covering, isLeftOut, mark, paint } = how;
  const kind = await kindOf(file, how.form);
  if (kind === undefined) return undefined;
  if (kind === "mail" || kind === "mailbox") {
    const copyFile = (one: FileToCopy) => readyCopy(one, { covering, isLeftOut, paint });
    const made = { covering, isLeftOut, mark, copyFile, paint, encoding: file.encoding };
    return await (kind === "mail" ? mailCopy : mailboxCopy)(file.bytes, made);
  }
  const text = await decodeText(file);
  const made = (ready: string, marked: string = ready, inner: MadeCopy["inner"] = []): MadeCopy => ({
    content: new TextEncoder().encode(marked),
    isChanged: ready !== text,
    inner,
  });
  switch (kind) {
    case "json":
      return made(jsonCopy(text, covering));
    case "table":
      return made(tableCopy(text, covering));
    case "folded": {
      const ready = foldedCopy(text, covering);
      // Lines put together are no change by themselves.
      return {
        ...made(ready),
        isChanged: covering.text(unfolded(text)) !== unfolded(text),
      };
    }
    case "page": {
      const copy = pageCopy(text, covering, isLeftOut);
      const inner = copy.inner.map(({ mediaType }) => ({ name: "a file in the page", mediaType }));
      return made(copy.text, withPageMark(inUtf8(copy.text), mark), inner);
    }
    case "text": {
      const ready = covering.text(text);
      return made(ready, withMark(ready, mark));
    }
  }
};
