import type { ReadAs } from "../../../core/case/evidence.ts";
import type { SourceFile } from "../../../core/conversations/conversation.ts";
import { headerOf } from "../../../core/conversations/conversation-formats.ts";
import { nameKey, shorten } from "../../../core/text/text.ts";
import { Pause, Usage } from "../../../errors.ts";
import type { Output, Person } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { menu } from "../questions/prompts.ts";

export type Columns = NonNullable<ReadAs["columns"]>;

const MOST_COLUMNS = 30;

/** The names of the columns of a table that no known program wrote; undefined when the file is no table. */
export const columnsIn = ({ fileName, mediaType, lines }: SourceFile): readonly string[] | undefined => {
  const isTable = /^text\/(?:csv|tab-separated-values)$/.test(mediaType) || /\.(?:csv|tsv)$/i.test(fileName);
  const header = isTable ? headerOf(lines) : [];
  return header.length > 1 && header.length <= MOST_COLUMNS && header.every((name) => name !== "") ? header : undefined;
};

const HOW = "Give the columns by their names in the first line, or by number, for example   --columns 1,3,4";

/** Columns as a person names them: "Date,Description,Amount". Throws Usage when there is no such column. In: the names in the file. */
export const namedColumns = (said: string, header: readonly string[]): Columns => {
  const parts = said.split(",").map((part) => part.trim());
  const [on, what, amount] = parts.map((part) => {
    const place = header.findIndex((name) => nameKey(name) === nameKey(part));
    return place >= 0 ? place : /^\d{1,3}$/.test(part) ? Number(part) - 1 : -1;
  });
  const places = [on, what, amount].filter((place) => place !== undefined);
  const isThere = places.length === parts.length && places.every((place) => place >= 0 && place < header.length);
  if (on === undefined || what === undefined || !isThere)
    throw new Usage(`--columns needs the day, the description, and the amount if there is one. ${HOW}`);
  return { on, what, ...(amount === undefined ? {} : { amount }) };
};

/** What to say of a table whose columns nobody named, where nobody is asked. */
export const sayColumns = (header: readonly string[]): string =>
  `This is a table, but not from a program we know. To read it, say which columns hold the day, the description and the amount: --columns "${header.slice(0, 3).join(",")}". The file has ${header.join(", ")}.`;

/** Asks which column is what. Undefined: the table is to be kept as it is. */
export const askColumns = async (
  io: Output & Person,
  file: SourceFile,
  header: readonly string[],
): Promise<Columns | undefined> => {
  const which = async (key: string, ask: string, none: string, before: string): Promise<number | undefined> => {
    const options = header.map((name, place) => ({ value: String(place), label: shorten(name, 60) }));
    const reply = await io.ask(
      menu(`columns.${key}`, ask, [...options, { value: "", label: none }], {
        before: before === "" ? [] : ["", ...wrap(before, io.width, io.plain ? 0 : 1)],
        why: "This is a table, but not from a program we know. We do not guess what is in it.",
      }),
    );
    if (reply.kind !== "answer") throw new Pause("Nothing was added.", "Run the command again when you are ready.");
    return reply.value === "" ? undefined : Number(reply.value);
  };
  const keep = "None: keep the table as it is";
  const on = await which(
    "on",
    "Which column has the day?",
    keep,
    `${file.fileName} is a table of ${header.length} columns.`,
  );
  const what = on === undefined ? undefined : await which("what", "Which column has the description?", keep, "");
  if (on === undefined || what === undefined) return undefined;
  const amount = await which("amount", "Which column has the amount?", "There is none", "");
  return { on, what, ...(amount === undefined ? {} : { amount }) };
};
