import type { ReadText } from "../../../core/facts/read-text.ts";
import type { Files, Output, Person } from "../../../ports/world.ts";
import type { Given } from "./what-there-is.ts";

/** A file that was read: what it holds as text, and where its bytes are, so that it can become an exhibit. */
export interface ReadFile {
  /** By its path below what the person named, as its texts have it. */
  readonly file: string;
  /** Where it lies; undefined for a part of another file, and for a paste. */
  readonly path?: string;
  readonly bytes?: () => Promise<Uint8Array>;
  /** Of a mail: what is attached to it is a file of its own. */
  readonly attachedTo?: string;
  readonly texts: readonly ReadText[];
}

/** PROVISIONAL until the readers are there: plain texts only. */
export const readGiven = async (
  io: Files & Output & Person,
  { paths, pasted }: Given,
  number: number,
): Promise<{ files: ReadFile[]; isStopped: boolean }> => {
  const progress = io.progress("Reading");
  try {
    return await io.stoppable(async (stop) => {
      const files: ReadFile[] = [];
      for (const [index, path] of paths.entries()) {
        if (stop.aborted) break;
        progress.seen(index, paths.length);
        const file = path === "-" ? `stdin-${number}.txt` : (path.split(/[/\\]/).at(-1) ?? path);
        const text = io.readFile(path);
        files.push({
          file,
          ...(path === "-" ? { bytes: async () => new TextEncoder().encode(text) } : { path }),
          texts: [textOf(file, text)],
        });
      }
      if (pasted !== "" && !stop.aborted) {
        const file = `pasted-${number}.txt`;
        files.push({ file, bytes: async () => new TextEncoder().encode(pasted), texts: [textOf(file, pasted)] });
      }
      return { files, isStopped: stop.aborted };
    });
  } finally {
    progress.end();
  }
};

const textOf = (file: string, text: string): ReadText => {
  const isMail = file.endsWith(".eml");
  const lines = text.split(/\r?\n/);
  const head = isMail ? lines.indexOf("") : -1;
  const field = (name: string) =>
    lines
      .slice(0, head)
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? "";
  const person = (raw: string) => ({
    name: raw.replace(/<.*/, "").replaceAll('"', "").trim(),
    address: /<(.*)>/.exec(raw)?.[1]?.toLowerCase() ?? raw,
  });
  return {
    file,
    kind: isMail ? "mail" : "document",
    place: { file },
    mediaType: isMail ? "message/rfc822" : "text/plain",
    lines: lines.slice(head + 1).map((line, index) => ({
      text: line,
      place: { file, ...(isMail ? { part: "text" as const } : {}), line: index + 1 },
    })),
    remarks: [],
    ...(isMail
      ? {
          mail: {
            from: person(field("from")),
            to: [person(field("to"))],
            subject: field("subject"),
            sentAt: new Date(field("date")).toISOString(),
          },
        }
      : {}),
  };
};
