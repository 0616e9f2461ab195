import { readChatTable } from "../core/conversations/chat-tables.ts";
import type { Conversation, ReadAsOf, SourceFile } from "../core/conversations/conversation.ts";
import { readTable, type TableRow } from "../core/conversations/tables.ts";

const DELIMITERS = [",", ";", "\t"];

const delimiterOf = (header: string): string =>
  DELIMITERS.reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));

/** The rows of a CSV table, its head first, each with its lines. Throws what csv-parse throws when the table is broken. */
export const tableRows = async (lines: readonly string[]): Promise<readonly TableRow[]> => {
  const { parse } = await import("csv-parse/sync");
  const top = lines.findIndex((line) => line.trim() !== "");
  const header = lines[top];
  if (header === undefined) return [];
  const records = parse(lines.slice(top).join("\n"), {
    delimiter: delimiterOf(header.slice(0, 2000)),
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: "\n",
    bom: true,
    info: true,
  }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[];
  // `lines` is the line a record ends in; it begins below the one before, past lines that csv-parse counts as empty.
  let next = top;
  return records.map(({ record, info }): TableRow => {
    while (lines[next] === "") next += 1;
    const line = next + 1;
    next = Math.max(line, top + info.lines);
    return { line, endLine: next, cells: record };
  });
};

/** Reads a CSV table with a line of names at its top. Throws what csv-parse throws when the table is broken. */
export const readTableFile = async (file: SourceFile, reading: ReadAsOf): Promise<Conversation | undefined> => {
  const [names, ...rest] = await tableRows(file.lines);
  if (names === undefined) return undefined;
  return readTable(names.cells, rest, file.lines, reading) ?? readChatTable(names.cells, rest, file.lines, reading);
};
