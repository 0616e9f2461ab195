import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { ZipFile as NewZip } from "yazl";

const CORE = "docProps/core.xml";

// docx writes the moment of writing and "Un-named" as author; neither is wanted.
const coreAt = (xml: string, instant: string): string =>
  xml
    .replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, "")
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant.replace(/\.\d+/, "")}`);

const entriesOf = async (bytes: Buffer): Promise<{ name: string; content: Buffer }[]> => {
  const zip = (await promisify<Buffer, object, ZipFile>(fromBuffer)(bytes, { lazyEntries: true })) as ZipFile;
  const open = promisify(zip.openReadStream.bind(zip)) as (entry: Entry) => Promise<NodeJS.ReadableStream>;
  const entries: { name: string; content: Buffer }[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      open(entry)
        .then(buffer)
        .then((content) => {
          entries.push({ name: entry.fileName, content });
          zip.readEntry();
        }, reject);
    });
    zip.on("end", () => resolve());
    zip.on("error", reject);
    zip.readEntry();
  });
  return entries;
};

/** A DOCX packed again so that the same document is the same bytes: entries by name, one date for all, no author. */
export const settled = async (bytes: Buffer, preparedAt: string): Promise<Uint8Array> => {
  const zip = new NewZip();
  // ZIP keeps local time. This date reads 1 January 1980, its earliest, in every zone.
  const mtime = new Date(1980, 0, 1);
  const entries = (await entriesOf(bytes)).filter((entry) => !entry.name.endsWith("/"));
  // The list of types comes first, as readers of the format expect.
  entries.sort(
    (a, b) =>
      Number(b.name === "[Content_Types].xml") - Number(a.name === "[Content_Types].xml") || (a.name < b.name ? -1 : 1),
  );
  for (const { name, content } of entries) {
    const settledContent = name === CORE ? Buffer.from(coreAt(content.toString("utf8"), preparedAt)) : content;
    zip.addBuffer(settledContent, name, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
};
