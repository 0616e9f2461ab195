import { dayIn, namedDay, numberedDay, orderOf } from "../../conversations/parse-date.ts";
import { namedWhen } from "../../conversations/pasted-when.ts";
import { nameKey } from "../../text/text.ts";
import { addDays } from "../../values/days.ts";
import type { Box } from "../place.ts";
import type { ReadLine, ReadText } from "../read-text.ts";
import { plainName } from "./people.ts";
import { type Channel, evened, quotedAt, type Turn } from "./turn.ts";

const TIME = /^\W{0,3}(?:edited\W{1,3})?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?\s?m\.?)?[\s✓✔√vVwWJj/\\|,.]{0,6}$/i;
const NAME_TIME =
  /^(\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}),?\s{1,6}\d{1,2}[:.]\d{2}(?:\s?[ap]\.?\s?m\.?)?$/iu;
const TIME_BEHIND = /\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?\s?[Mm]\.?)?\s*[✓✔√vVwWJ/\\]{0,3}$/;
const FIELD =
  /^(?:write a message|type (?:a|your) message|message|nachricht(?: schreiben)?|(?:escrib[ea] un )?mensaje|scrivi un messaggio|(?:écrire|écrivez) un message|escrev[ae] uma mensagem|napisz wiadomość|bericht (?:typen|schrijven)|mesaj yaz(?:ın)?|nhập tin nhắn|send|press enter.*|reply|aa|(?:sent|delivered|seen|read|unread|not read)(?:\W+(?:not )?(?:read|seen|yet)){0,2})$/i;
const INITIALS = /^\p{Lu}{1,3}$/u;
const MOST_LINES = 2000;

const boxOf = ({ place }: ReadLine): Box | undefined => place.box;

/** How a day above some bubbles reads, as YYYY-MM-DD. "Today" is the day that the picture's own name tells. */
const dayIn_ = (raw: string, source: ReadText, days: readonly string[], today: string): string | undefined => {
  const text = evened(raw);
  const made = source.made?.by === "name" ? source.made.on : undefined;
  if (/^(?:today|heute|hoy|aujourd.hui|hoje|dziś|dzisiaj|сьогодні|сегодня)$/i.test(text)) return made;
  if (/^(?:yesterday|gestern|ayer|hier|ontem|wczoraj|вчора|вчера)$/i.test(text)) return made && addDays(made, -1);
  const numbered = numberedDay(text);
  if (numbered !== undefined) {
    const order = orderOf([...days.flatMap((one) => numberedDay(one) ?? [])]);
    return order === undefined ? undefined : dayIn(numbered, order);
  }
  return namedDay(text, source.made?.on ?? today)?.on;
};

const isDayLine = (text: string): boolean =>
  numberedDay(text) !== undefined ||
  namedDay(text, "2099-12-31") !== undefined ||
  /^(?:today|yesterday|heute|gestern|hoy|ayer|aujourd.hui|hier|hoje|ontem|dziś|dzisiaj|wczoraj|сьогодні|вчора|сегодня|вчера)$/i.test(
    text,
  );

const NAME_ALONE = /^\p{Lu}[\p{L}\p{M}.'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){1,3}$/u;
/** "Ida Fenn Dec 23, 2026 · 2:11 PM": a name with its day and time on one line. */
const namedWithDay = (text: string): { readonly name: string; readonly day: string } | undefined => {
  const found = namedWhen(text);
  const name = found?.name.replace(/^(?:\p{Lu}{2}\s)(?=\p{Lu}\p{Ll})/u, "") ?? "";
  return found?.when.day === undefined || !NAME_ALONE.test(name) ? undefined : { name, day: found.when.day.raw };
};

interface Bubble {
  side: "left" | "right";
  from: string;
  on?: string;
  dayLine?: ReadLine;
  lines: ReadLine[];
}

type Where = "left" | "right" | "middle";

/** Where a line lies by itself: at the left edge, at the right one, or in the middle as days and notices do. In: the width of all. */
const whereOf = ({ x, width }: Box, all: number): Where => {
  const [before, after] = [x / all, 1 - (x + width) / all];
  if (before > 0.12 && Math.abs(before - after) < 0.08) return "middle";
  return before < 0.24 && before < after + 0.1 ? "left" : after < before ? "right" : "left";
};

/** Lines of one bubble begin at one edge: a short line in the middle is where the lines around it are. */
const sidesOf = (boxes: readonly Box[], all: number): Where[] => {
  const alone = boxes.map((box) => whereOf(box, all));
  const near = (one: Box, other: Box): boolean => Math.abs(one.x - other.x) < 0.012 * all;
  return boxes.map((box, at) => {
    const own = alone[at] ?? "middle";
    if (own !== "middle") return own;
    const beside = boxes.flatMap((other, index) =>
      alone[index] !== "middle" && near(box, other) ? (alone[index] ?? []) : [],
    );
    const left = beside.filter((one) => one === "left").length;
    if (beside.length > 0) return left * 2 >= beside.length ? "left" : "right";
    const next = [at - 1, at + 1]
      .flatMap((index) => boxes[index] ?? [])
      .find((other) => near(box, other) && Math.abs(other.y - box.y) < 2.2 * box.height);
    return next === undefined ? "middle" : box.x / all < 0.24 ? "left" : "right";
  });
};

/**
 * The bubbles of a chat on a picture, left and right, with their days. In: a text that was read by machine, with boxes. Out: nothing
 * unless both a time or a day and some bubble stand in it.
 */
export const bubblesIn = (source: ReadText, today: string): Turn[] => {
  const lines = source.lines
    .slice(0, MOST_LINES)
    .filter((line) => boxOf(line) !== undefined && evened(line.text) !== "");
  const edge = Math.max(0, ...lines.map((line) => (boxOf(line)?.x ?? 0) + (boxOf(line)?.width ?? 0)));
  if (edge === 0) return [];
  const all = edge * 1.02;
  const texts = lines.map(({ text }) => evened(text));
  const dated = texts.map(namedWithDay);
  const days = [...texts.filter(isDayLine), ...dated.flatMap((one) => one?.day ?? [])];
  if (days.length === 0 && !texts.some((text, at) => at > 1 && (TIME.test(text) || NAME_TIME.test(text)))) return [];
  const top = texts.findIndex((text, at) => isDayLine(text) || NAME_TIME.test(text) || dated[at] !== undefined);
  const bubbles: Bubble[] = [];
  const sides = sidesOf(
    lines.flatMap((line) => boxOf(line) ?? []),
    all,
  );
  let day: { readonly on?: string; readonly line?: ReadLine } = {};
  let open: Bubble | undefined;
  let from = "";
  for (const [at, line] of lines.entries()) {
    const [text, box] = [texts[at] ?? "", boxOf(line)];
    if (box === undefined || at < top || FIELD.test(text) || INITIALS.test(text)) continue;
    if (isDayLine(text)) {
      const on = dayIn_(text, source, days, today);
      day = { ...(on === undefined ? {} : { on }), line };
      [open, from] = [undefined, ""];
      continue;
    }
    const withDay = dated[at];
    if (withDay !== undefined) {
      const on = dayIn_(withDay.day, source, days, today);
      day = { ...(on === undefined ? {} : { on }), line };
      [open, from] = [undefined, withDay.name];
      continue;
    }
    const named = NAME_TIME.exec(text.replace(/^(?:\p{Lu}{2}\s)(?=\p{Lu}\p{Ll})/u, ""));
    if (named !== null) {
      [open, from] = [undefined, named[1] ?? ""];
      continue;
    }
    if (TIME.test(text)) {
      open = undefined;
      continue;
    }
    const side = sides[at] ?? "middle";
    if (side === "middle" && open === undefined) continue;
    const last = open?.lines.at(-1)?.place.box;
    const isApart = last !== undefined && box.y - (last.y + last.height) > 1.2 * Math.max(box.height, last.height);
    if (
      open === undefined ||
      isApart ||
      (side !== "middle" && Math.abs(box.x - (open.lines[0]?.place.box?.x ?? box.x)) > 0.08 * all)
    ) {
      if (side === "middle") continue;
      open = {
        side,
        from: side === "left" ? from : "",
        lines: [],
        ...(day.on === undefined ? {} : { on: day.on }),
        ...(day.line === undefined ? {} : { dayLine: day.line }),
      };
      bubbles.push(open);
    }
    const own = text.replace(TIME_BEHIND, "");
    if (own !== "") open.lines.push({ ...line, text: own });
    if (own !== text) open = undefined;
  }
  const title =
    texts
      .slice(0, Math.max(0, top))
      .map((text) => text.replace(STANDS_BEHIND, ""))
      .find((text) => /^\P{N}*\p{L}{2}\P{N}*$/u.test(text) && text.length < 60 && !TIME.test(text)) ?? "";
  return bubbles
    .filter(({ lines: own }) => own.length > 0)
    .map(
      (one): Turn => ({
        source,
        channel: isRoom(texts)
          ? "upwork"
          : channelOf(
              texts.slice(0, Math.max(0, top)).map((text) => text.replace(STANDS_BEHIND, "")),
              title,
            ),
        from: one.from || (one.side === "left" ? cleanTitle(title) : ""),
        to: [],
        bubble: one.side,
        ...(one.on === undefined ? {} : { on: one.on }),
        yearGuessed: one.dayLine !== undefined && !/\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/.test(one.dayLine.text),
        byMachine: true,
        lines: one.lines,
        ...(one.dayLine === undefined ? {} : { dayPlace: quotedAt(one.dayLine.place, one.dayLine.text) }),
      }),
    );
};

/** "Ida Fenn  last active 2 days ago". */
const STANDS_BEHIND = /\s+[·|(]?\s?(?:last (?:active|seen)|active|online|offline|away)\b.{0,40}$/i;
const OF_OTHERS = /^#|^(?:threads|direct messages|huddles?|channels|activity|teams|chats?|calls|calendar)$|\bslack\b/i;

/** The room on the web names both sides in full above what they wrote, where chats of phones have the other side alone. */
const isRoom = (texts: readonly string[]): boolean => {
  const named = texts.flatMap(
    (text) =>
      NAME_TIME.exec(text.replace(/^(?:\p{Lu}{2}\s)(?=\p{Lu}\p{Ll})/u, ""))?.[1] ?? namedWithDay(text)?.name ?? [],
  );
  return new Set(named.filter((name) => / /.test(name))).size > 1 && !texts.some((text) => OF_OTHERS.test(text));
};

/** A room of Upwork has a second line under the name: what the contract is called. */
const channelOf = (head: readonly string[], title: string): Channel => {
  const at = head.indexOf(title);
  const below = at < 0 ? "" : (head[at + 1] ?? "");
  return plainName(below).split(" ").length > 2 &&
    !/online|last seen|zuletzt|tap here|click here|\d{1,2}:\d{2}/i.test(below)
    ? "upwork"
    : "chat";
};

const cleanTitle = (title: string): string =>
  title.replace(/^(?:[<‹←(«]\s*)?(?:\p{Lu}{2}\s)?/u, "").trim() || nameKey(title);
