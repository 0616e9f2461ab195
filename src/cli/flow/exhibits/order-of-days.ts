import type { DayOrder } from "../../../core/case/evidence.ts";
import type { DayAt, SourceFile } from "../../../core/conversations/conversation.ts";
import { courseOf, dayIn, isTwofold, orderOf } from "../../../core/conversations/parse-date.ts";
import { count, shorten } from "../../../core/text/text.ts";
import { sayDay } from "../../../core/values/days.ts";
import { Problem } from "../../../errors.ts";
import type { Output, Person } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { menu } from "../questions/prompts.ts";
import { chosen } from "./choose-reading.ts";

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
export const orderFor = async (
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
