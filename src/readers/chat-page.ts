import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { chatPageOf } from "../core/conversations/chat-page.ts";
import type { Conversation, ReadAsOf, SourceFile } from "../core/conversations/conversation.ts";
import { conversationFromJson, type JsonEntry, msOf } from "../core/conversations/json-chat.ts";
import { unscrambled } from "../core/conversations/messenger.ts";
import { namedDay, wallTime } from "../core/conversations/parse-date.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const MOST_DEPTH = 200;
const isElement = (node: Node): node is Element => "tagName" in node;
const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? "";
const hasClass = (element: Element, name: string): boolean => attribute(element, "class").split(/\s+/).includes(name);

/** Elements of a class, in the order of the page; those within one of them are not looked for. */
const withClass = (nodes: readonly Node[], name: string, depth = 0): Element[] =>
  depth > MOST_DEPTH
    ? []
    : nodes.flatMap((node) => {
        if (!isElement(node)) return [];
        return hasClass(node, name) ? [node] : withClass(node.childNodes, name, depth + 1);
      });

const BLOCK = /^(?:div|p|br|li|tr)$/;
const wordsOf = (nodes: readonly Node[], depth = 0): string =>
  depth > MOST_DEPTH
    ? ""
    : nodes
        .map((node) => {
          if ("value" in node) return node.value.replace(/\s+/g, " ");
          if (!isElement(node)) return "";
          const inside = wordsOf(node.childNodes, depth + 1);
          return BLOCK.test(node.tagName) ? `\n${inside}\n` : inside;
        })
        .join("");
const textOf = (element: Element | undefined): string =>
  element === undefined
    ? ""
    : wordsOf(element.childNodes)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join("\n");

/** "14.11.2026 19:40:02 UTC+00:00": an instant; older pages tell no zone. */
const telegramTime = (title: string): Pick<JsonEntry, "ms" | "wall"> => {
  const found = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:\d{2}))?/.exec(title);
  if (found === null) return {};
  const [, day, month, year, time, zone] = found;
  const wall = `${year}-${month}-${day}T${time}`;
  return zone === undefined ? { wall } : { ms: msOf(`${wall}${zone}`), wall };
};

const MEDIA = ["title", "media_file", "photo_wrap", "video_file_wrap", "sticker_wrap"] as const;

const telegramEntries = (nodes: readonly Node[]): JsonEntry[] => {
  let from = "";
  return withClass(nodes, "message").flatMap((one): JsonEntry[] => {
    // Lines of Telegram itself tell a day or that somebody joined.
    if (hasClass(one, "service")) return [];
    const name = textOf(withClass(one.childNodes, "from_name")[0]).replace(/\n.*/s, "");
    if (name !== "") from = name;
    const [forwarded] = withClass(one.childNodes, "forwarded");
    const own = textOf(withClass(one.childNodes, "text")[0]);
    const time = attribute(withClass(one.childNodes, "date")[0] ?? one, "title");
    const media = withClass(one.childNodes, "media_wrap").map(
      (wrap) => textOf(withClass(wrap.childNodes, MEDIA[0])[0]) || "a file",
    );
    return [
      { from, ...telegramTime(time), text: own, marks: forwarded === undefined ? [] : ["forwarded"], attached: media },
    ];
  });
};

/** "Nov 05, 2026 3:50:12 pm", in the zone of the account. */
const metaTime = (said: string, asOf: string): Pick<JsonEntry, "wall"> => {
  const [, day = "", digits = "", mark = ""] =
    /^(.{6,40}?),? (?:at )?(\d{1,2}:\d{2}(?::\d{2})?)\s?([ap]\.?m\.?)?$/i.exec(said.replace(/\u202f/g, " ")) ?? [];
  const named = namedDay(day, asOf);
  const time = wallTime(digits, mark);
  return named === undefined || !named.yearTold || time === undefined ? {} : { wall: `${named.on}T${time}` };
};

const messengerEntries = (nodes: readonly Node[], asOf: string): JsonEntry[] =>
  withClass(nodes, "_a6-g").map((one): JsonEntry => {
    const part = (name: string): string => unscrambled(textOf(withClass(one.childNodes, name)[0]));
    return { from: part("_a6-h").replace(/\n.*/s, ""), ...metaTime(part("_a6-o"), asOf), text: part("_a6-p") };
  });

/** Reads a chat that was exported as a page; undefined when it is none of those that are known. */
export const readChatPage = (file: SourceFile, reading: ReadAsOf): Conversation | undefined => {
  const program = chatPageOf(file.lines);
  if (program === undefined || program !== reading.form) return undefined;
  const { childNodes } = parse(file.lines.join("\n"));
  const entries = program === "telegram" ? telegramEntries(childNodes) : messengerEntries(childNodes, reading.asOf);
  const sorted = { isSorted: program === "messenger" };
  return entries.length === 0 ? undefined : conversationFromJson(program, entries, [], reading, [], sorted);
};
