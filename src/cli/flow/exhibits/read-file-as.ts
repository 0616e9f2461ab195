import type { ConversationFormat, DayOrder, ReadAs } from "../../../core/case/evidence.ts";
import type { Conversation, DayAt, SourceFile } from "../../../core/conversations/conversation.ts";
import { formatFacts, formatOf, headerOf } from "../../../core/conversations/conversation-formats.ts";
import { courseOf, dayIn, isTwofold, orderOf } from "../../../core/conversations/parse-date.ts";
import { count, shorten } from "../../../core/text/text.ts";
import { sayDay, zoneNamed } from "../../../core/values/days.ts";
import { isOurs, Pause, Problem, Usage } from "../../../errors.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Clock, Documents, Output, Person } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { menu } from "../questions/prompts.ts";
import { askColumns, type Columns, columnsIn, namedColumns, sayColumns } from "./ask-columns.ts";

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

const left = (): Pause => new Pause("Nothing was added.", "Run the command again when you are ready.");

const chosen = async (io: Person, prompt: Prompt): Promise<string> => {
  const reply = await io.ask(prompt);
  if (reply.kind !== "answer") throw left();
  return String(reply.value);
};

const ZONE_EXAMPLE = "Write it like Europe/Berlin or America/New_York.";

const zonePrompt = (): Prompt => ({
  ...menu("zone.name", "Which time zone?", [], {
    why: "Without a time zone, a time can fall on two different days.",
    canGoBack: true,
  }),
  asking: {
    key: "zone.name",
    step: "document",
    kind: "line",
    ask: "Which time zone?",
    why: "Without a time zone, a time can fall on two different days.",
    how: ZONE_EXAMPLE,
    state: "open",
  },
  check: (raw) => {
    const zone = zoneNamed(String(raw));
    return zone !== undefined
      ? { ok: true, value: zone }
      : { ok: false, problem: `We do not know that time zone. ${ZONE_EXAMPLE}` };
  },
});

const askZone = async (io: Output & Person & Clock, file: SourceFile): Promise<string> => {
  const here = io.zone === "UTC" ? [] : [{ value: io.zone, label: `${io.zone}, like this computer` }];
  const options = [...here, { value: "UTC", label: "UTC" }, { value: "", label: "Another one" }];
  const zone = await chosen(
    io,
    menu("zone", "What time zone are the times in this file in?", options, {
      before: ["", ...wrap(`${file.fileName} has times, but no time zone.`, io.width, io.plain ? 0 : 1)],
      why: "The same time elsewhere is another moment, and sometimes another day.",
    }),
  );
  return zone === "" ? await chosen(io, zonePrompt()) : zone;
};

const bothWays = ({ day }: DayAt): { raw: string; dayFirst: string; monthFirst: string } => {
  const said = (order: DayOrder) => sayDay(dayIn(day, order) ?? "2000-01-01");
  return { raw: day.parts.join("/"), dayFirst: said("dmy"), monthFirst: said("mdy") };
};

const MOST_SAMPLES = 3;

/** Lines of the file that can be read in two ways, with both ways. */
const samplesOf = (file: SourceFile, days: readonly DayAt[]): string[] => {
  const seen = new Set<string>();
  const samples: string[] = [];
  for (const one of days.filter(({ day }) => isTwofold(day))) {
    const { raw, dayFirst, monthFirst } = bothWays(one);
    if (seen.has(raw) || seen.size >= MOST_SAMPLES) continue;
    seen.add(raw);
    samples.push(`line ${one.line}: ${shorten(file.lines[one.line - 1] ?? "", 40)}`, `- ${dayFirst} or ${monthFirst}`);
  }
  return samples;
};

const WORDS = { dmy: "the day first", mdy: "the month first" } as const;
const times = (n: number): string => (n === 0 ? "never" : n === 1 ? "once" : `${n} times`);

/** What speaks for one of the orders, as sentences: the days of a file mostly run forwards, and none is to come. */
const hintsOf = (days: readonly DayAt[], asOf: string): string[] => {
  const all = days.map(({ day }) => day);
  const [day, month] = [courseOf(all, "dmy", asOf), courseOf(all, "mdy", asOf)];
  const hints: string[] = [];
  if (day.backwards !== month.backwards)
    hints.push(
      `Read with ${WORDS.dmy}, the days run backwards ${times(day.backwards)}; with ${WORDS.mdy}, ${times(month.backwards)}.`,
    );
  for (const [order, { ahead }, other] of [
    ["dmy", day, month],
    ["mdy", month, day],
  ] as const)
    if (ahead > 0 && other.ahead === 0)
      hints.push(`With ${WORDS[order]}, ${count(ahead, "day")} would still be in the future.`);
  return hints;
};

const askOrder = async (
  io: Output & Person,
  file: SourceFile,
  days: readonly DayAt[],
  asOf: string,
): Promise<DayOrder> => {
  const first = bothWays(days.find(({ day }) => isTwofold(day)) ?? { line: 1, day: { parts: ["1", "2", "2000"] } });
  const before = [
    `${file.fileName} has dates that can be read in two ways:`,
    ...samplesOf(file, days),
    ...hintsOf(days, asOf),
  ];
  const order = await chosen(
    io,
    menu(
      "order",
      "What comes first in these dates?",
      [
        { value: "dmy", label: `The day: ${first.raw} is ${first.dayFirst}` },
        { value: "mdy", label: `The month: ${first.raw} is ${first.monthFirst}` },
      ],
      {
        before: ["", ...before.flatMap((line) => wrap(line, io.width, io.plain ? 0 : 1))],
        why: "A wrong date in a filing can be proved wrong. Look at a message whose date you know.",
      },
    ),
  );
  return order === "mdy" ? "mdy" : "dmy";
};

/** The order of day and month: as given, as the file tells it, or as the person says. Undefined when no day needs one. */
const orderFor = async (
  io: Output & Person,
  file: SourceFile,
  days: readonly DayAt[],
  given: DayOrder | undefined,
  { asOf, asks }: { readonly asOf: string; readonly asks: boolean },
): Promise<DayOrder | undefined> => {
  if (given !== undefined) {
    const misfit = days.find(({ day }) => dayIn(day, given) === undefined);
    if (misfit === undefined) return given;
    const line = shorten(file.lines[misfit.line - 1] ?? "", 60);
    throw new Problem(
      `With --order ${given} there is no such day in line ${misfit.line}: ${line}`,
      "Nothing was added.",
    );
  }
  const told = orderOf(days.map(({ day }) => day));
  if (told !== undefined || days.length === 0) return told;
  if (asks) return await askOrder(io, file, days, asOf);
  throw new Problem(
    `${file.fileName} has dates that can be read in two ways. Nothing was added.`,
    ...samplesOf(file, days),
    ...hintsOf(days, asOf),
    "Say what comes first:   --order dmy   (the day)   or   --order mdy   (the month)",
  );
};

const zoneFor = async (
  io: Output & Person & Clock,
  file: SourceFile,
  form: ConversationFormat,
  given: string | undefined,
  asks: boolean,
): Promise<string | undefined> => {
  const { times } = formatFacts(form);
  if (times === "none") return undefined;
  if (given !== undefined) return given;
  // An instant is the same everywhere: the person's own zone only says on which day it falls for them.
  if (times === "instant") return io.zone;
  if (asks) return await askZone(io, file);
  throw new Problem(
    `${file.fileName} has times without a time zone. Nothing was added.`,
    `Say which one it is, for example   --zone ${io.zone}`,
  );
};

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
