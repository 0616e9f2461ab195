import type { ConversationFormat, DayOrder, ReadAs } from "../../../core/case/evidence.ts";
import type { Conversation, SourceFile } from "../../../core/conversations/conversation.ts";
import { formatFacts, formatOf, headerOf } from "../../../core/conversations/conversation-formats.ts";
import { orderOf } from "../../../core/conversations/parse-date.ts";
import { shorten } from "../../../core/text/text.ts";
import { zoneNamed } from "../../../core/values/days.ts";
import { isOurs, Usage } from "../../../errors.ts";
import type { Clock, Documents, Output, Person } from "../../../ports/world.ts";
import { askColumns, type Columns, columnsIn, namedColumns, sayColumns } from "./ask-columns.ts";
import { orderFor } from "./order-of-days.ts";
import { ZONE_EXAMPLE, zoneFor } from "./zone-of-file.ts";

/** What the person said of a file. */
export interface GivenReading {
  readonly form?: ConversationFormat;
  readonly order?: DayOrder;
  readonly zone?: string;
  /** The columns of a table that no known program wrote, as the person named them; or as they were found before. */
  readonly columns?: string;
  readonly hadColumns?: Columns | undefined;
}

/** How a file is to be read, and what it is then. */
export interface Read {
  readonly reading: ReadAs;
  readonly conversation: Conversation;
}

/** The columns of a table that no known program wrote; a sentence to say where they are not known and nobody is asked. */
const columnsFor = async (
  io: Output & Person,
  file: SourceFile,
  form: ConversationFormat,
  given: GivenReading,
  asks: boolean,
): Promise<Columns | string | undefined> => {
  const header =
    form === "table"
      ? headerOf(file.lines)
      : form === "notes" && given.form === undefined
        ? columnsIn(file)
        : undefined;
  if (header === undefined) return undefined;
  if (given.columns !== undefined) return namedColumns(given.columns, header);
  if (given.hadColumns !== undefined) return given.hadColumns;
  return asks ? await askColumns(io, file, header) : sayColumns(header);
};

/**
 * Finds out how a file is to be read, and reads it. What the file leaves open is asked; without a terminal it is a Problem that
 * names the flag. A file that fits no form is notes. In: the day of the adding, as `asOf`; whether the person can be asked.
 */
export const readFileAs = async (
  io: Output & Person & Clock & Documents,
  file: SourceFile,
  given: GivenReading,
  how: { readonly asOf: string; readonly asks: boolean },
): Promise<Read> => {
  const told = given.zone === undefined ? undefined : zoneNamed(given.zone);
  if (given.zone !== undefined && told === undefined)
    throw new Usage(`"${shorten(given.zone, 40)}" is not the name of a time zone.`, ZONE_EXAMPLE);
  const seen = given.form ?? formatOf(file);
  const { asOf } = how;
  const columns = await columnsFor(io, file, seen, given, how.asks);
  const form = typeof columns === "object" ? "table" : seen;
  const layout = typeof columns === "object" ? { columns } : {};
  const first = await io
    .readConversation(file, { form, zone: told ?? "UTC", asOf, ...layout })
    .catch(async (error: unknown) => {
      if (given.form !== undefined || !isOurs(error, "Problem")) throw error;
      return await io.readConversation(file, { form: "notes", asOf });
    });
  const order = await orderFor(io, file, first.days, given.order, how);
  const zone = await zoneFor(io, file, first.format, told, how.asks);
  const reading: ReadAs = {
    form: first.format,
    ...(order === undefined ? {} : { order }),
    ...(zone === undefined ? {} : { zone }),
    ...(first.format === "table" ? layout : {}),
  };
  // What was read first is read as it is to be, where nothing else came out: a long chat need not lie in memory twice.
  const isSame =
    order === orderOf(first.days.map(({ day }) => day)) &&
    (formatFacts(first.format).times !== "instant" || zone === (told ?? "UTC"));
  const conversation = isSame ? first : await io.readConversation(file, { ...reading, asOf });
  return typeof columns === "string"
    ? { reading, conversation: { ...conversation, remarks: [...conversation.remarks, columns] } }
    : { reading, conversation };
};
