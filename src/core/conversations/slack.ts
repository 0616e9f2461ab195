import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { cleanText, count, oneLine } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromLetters, type Letter } from "./mail-text.ts";

/**
 * The calendar day of instants in a zone, for thousands of them: one formatter is ten times as fast as a Temporal value for
 * each. In: an IANA name. Out: a function from milliseconds since 1970 to YYYY-MM-DD; undefined before 2000 and after 2099.
 */
const daysInZone = (zone: string): ((milliseconds: number) => string | undefined) => {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const formatter = new Intl.DateTimeFormat("en-US", { timeZone: zone, calendar: "gregory", ...parts });
  return (milliseconds) => {
    // en-US writes 11/03/2026.
    const [month, day, year] = formatter.format(milliseconds).split("/");
    return /^20\d\d$/.test(year ?? "") ? `${year}-${month}-${day}` : undefined;
  };
};

const profile = z.looseObject({
  real_name: z.string().optional(),
  display_name: z.string().optional(),
  name: z.string().optional(),
});

/** A message as Slack writes it: `ts` is seconds since 1970 with six decimals (https://slack.com/help/articles/220556107). */
const slackMessage = z.looseObject({
  ts: z.string().regex(/^\d{9,11}(\.\d{1,6})?$/),
  user: z.string().optional(),
  username: z.string().optional(),
  text: z.string().optional(),
  user_profile: profile.optional().catch(undefined),
  files: z
    .array(z.looseObject({ name: z.string().optional(), title: z.string().optional() }))
    .optional()
    .catch(undefined),
});
type SlackMessage = z.infer<typeof slackMessage>;

const slackFile = z.union([z.array(z.unknown()), z.looseObject({ messages: z.array(z.unknown()) })]);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The messages of a Slack export; undefined when the text is none. */
const messagesIn = (text: string): { messages: SlackMessage[]; others: number } | undefined => {
  const file = slackFile.safeParse(parsed(text));
  if (!file.success) return undefined;
  const all = Array.isArray(file.data) ? file.data : file.data.messages;
  const messages = all.flatMap((one) => {
    const read = slackMessage.safeParse(one);
    return read.success && (read.data.text !== undefined || read.data.files !== undefined) ? [read.data] : [];
  });
  return messages.length === 0 ? undefined : { messages, others: all.length - messages.length };
};

/** Is a text a Slack export? */
export const isSlack = (text: string): boolean => messagesIn(text) !== undefined;

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The text as Slack shows it: <@U1> is a name, <https://…|words> are words and an address. */
const plainText = (raw: string, names: ReadonlyMap<string, string>): string =>
  cleanText(raw)
    .replace(/<([^<>]{1,4000})>/g, (_whole, inside: string) => {
      const bar = inside.indexOf("|");
      const [target, label] = bar < 0 ? [inside, ""] : [inside.slice(0, bar), inside.slice(bar + 1)];
      if (target.startsWith("@")) return `@${label || (names.get(target.slice(1)) ?? target.slice(1))}`;
      if (target.startsWith("#")) return `#${label || target.slice(1)}`;
      if (target.startsWith("!")) return `@${label || target.slice(1)}`;
      return label === "" || label === target ? target : `${label} (${target})`;
    })
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const nameOf = (one: SlackMessage, names: ReadonlyMap<string, string>): string =>
  oneLine(names.get(one.user ?? "") ?? one.username ?? one.user ?? "");

// 2100-01-01T00:00Z in seconds: what claims to be later is no message.
const LAST_SECOND = 4_102_444_800;

/** The instant of a message, to the second. */
const momentOf = (ts: string): { readonly ms: number; readonly at: string } | undefined => {
  const ms = Number(ts.split(".")[0]) * 1000;
  return ms < LAST_SECOND * 1000 ? { ms, at: Temporal.Instant.fromEpochMilliseconds(ms).toString() } : undefined;
};

const letterOf = (
  one: SlackMessage,
  names: ReadonlyMap<string, string>,
  days: ReturnType<typeof daysInZone>,
): Letter => {
  const from = nameOf(one, names);
  const moment = momentOf(one.ts);
  const at = moment?.at;
  const when = at === undefined ? "" : `${at.slice(0, 10)} ${at.slice(11, 19)} UTC  `;
  return {
    from,
    at,
    on: moment === undefined ? undefined : days(moment.ms),
    head: [`${when}${from}`],
    text: plainText(one.text ?? "", names),
    attached: (one.files ?? []).map((file) => file.name ?? file.title ?? "a file"),
  };
};

/** Reads a Slack export of one channel, in the order of the file; undefined when the text is none. Days are those of the zone. */
export const readSlack = (text: string, reading: ReadAsOf): Conversation | undefined => {
  const found = messagesIn(text);
  if (found === undefined) return undefined;
  const names = new Map<string, string>();
  for (const { user, user_profile: who } of found.messages) {
    const name = who?.real_name || who?.display_name || who?.name;
    if (user !== undefined && name !== undefined && name !== "") names.set(user, oneLine(name));
  }
  const days = daysInZone(reading.zone ?? "UTC");
  const letters = found.messages.map((one) => letterOf(one, names, days));
  const left =
    found.others === 0 ? [] : [`Left out: ${count(found.others, "entry", "entries")} of the export without a message.`];
  return conversationFromLetters("slack", letters, left);
};
