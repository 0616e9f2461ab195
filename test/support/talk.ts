import type { Conversation, Message } from "../../src/core/conversations/conversation.ts";
import type { Fact } from "../../src/core/facts/fact.ts";
import type { ReadText } from "../../src/core/facts/read-text.ts";
import type { TalkFound } from "../../src/core/facts/talk/find-talk.ts";

/** A chat as a reader gives it. In: the file, its form, lines "2026-10-05 09:12 Name: words"; without a name it is the program's own. */
export const chat = (
  file: string,
  format: Conversation["format"],
  rows: string,
  more: Partial<Conversation> = {},
): ReadText => {
  const lines = rows
    .trim()
    .split("\n")
    .map((line) => line.trim());
  const messages = lines.map((line, index): Message => {
    const [, on = "", at = "", from = "", text = ""] = /^(\S+) (\S+) (?:([^:]*): )?(.*)$/.exec(line) ?? [];
    return { line: index + 1, endLine: index + 1, from, on, at: `${on}T${at}`, text };
  });
  const conversation = {
    format,
    messages,
    lines,
    decoded: false,
    unread: 0,
    remarks: [],
    days: [],
    ...more,
  } as Conversation;
  return {
    file,
    kind: "conversation",
    place: { file },
    mediaType: "text/plain",
    lines: lines.map((text, index) => ({ text, place: { file, line: index + 1 } })),
    conversation,
    remarks: [...conversation.remarks],
  };
};

/** A mail of somebody. In: the file, who and when, its lines. */
export const mail = (
  file: string,
  from: string,
  address: string,
  to: string,
  sentAt: string,
  words: string,
): ReadText => ({
  file,
  kind: "mail",
  place: { file },
  mediaType: "message/rfc822",
  lines: words.split("\n").map((text, index) => ({ text, place: { file, part: "text", line: index + 1 } })),
  mail: {
    from: { name: from, address },
    to: [{ name: to, address: "to@example.org" }],
    subject: "",
    sentAt,
    sentPlace: { file, part: "header", line: 3 },
  },
  remarks: [],
});

/** Facts of Upwork's papers, as short as they can be. */
export const papersOf = (
  side: Fact["kind"] extends never ? never : "freelancer" | "client" | "agency",
  names: { readonly me: string; readonly them: string; readonly firm?: string },
  more: readonly Pick<Fact, "kind" | "value">[] = [],
) => {
  const rows = [
    { kind: "role", value: side },
    { kind: "me", value: names.me },
    { kind: "otherParty", value: names.them },
    ...(names.firm === undefined ? [] : [{ kind: "otherFirm", value: names.firm }]),
    ...more,
  ];
  const facts = rows.map(
    (row, index) =>
      ({
        id: `f${index + 1}`,
        places: [{ file: "page.txt", line: index + 1, quote: "x" }],
        sure: "sure",
        unsure: [],
        ...row,
      }) as unknown as Fact,
  );
  return { facts, files: [] };
};

const flags = (one: Extract<Fact, { kind: "contact" }>): string =>
  [
    one.value.on,
    one.value.by,
    one.value.channel,
    one.value.answered,
    one.value.offPlatform ? "outside" : "",
    one.value.threat ?? "",
    one.sure === "sure" ? "" : one.sure,
  ]
    .filter(Boolean)
    .join(" ");

/** What was found, a line for each. */
export const told = ({ facts }: TalkFound) => ({
  contacts: facts.flatMap((one) => (one.kind === "contact" ? [flags(one)] : [])),
  offers: facts.flatMap((one) =>
    one.kind === "offer"
      ? [
          `${one.value.on} ${one.value.by} ${(one.value.amount ?? 0) / 100} to ${one.value.to} ${one.value.answer}${one.unsure.length > 0 ? ` (${one.unsure.join(", ")})` : ""}`,
        ]
      : [],
  ),
  agreed: facts.flatMap((one) =>
    one.kind === "agreed"
      ? [`${one.value.on}${one.value.dueOn === undefined ? "" : ` by ${one.value.dueOn}`} ${one.sure}`]
      : [],
  ),
});
