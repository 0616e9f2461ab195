import { CHAT_PROGRAMS } from "../../conversations/chat-programs.ts";
import { inOrder } from "../../text/text.ts";
import type { FileFound } from "../fact.ts";
import { plainName } from "./people.ts";
import type { BothSides } from "./sides.ts";
import { type Channel, type SidedTurn, wordsOf } from "./turn.ts";

const IS: Readonly<Record<Channel, string>> = {
  upwork: "messages on Upwork",
  chat: "a chat outside Upwork",
  email: "a mail",
  call: "a call",
};

/** "a Telegram chat", "an Instagram chat"; undefined for what no known program wrote. */
const chatOf = (form: string | undefined): string | undefined => {
  const program = CHAT_PROGRAMS[form ?? ""];
  if (program === undefined) return undefined;
  return `${/^[AEIOU]/.test(program) ? "an" : "a"} ${program}${program.endsWith("Chat") ? "" : " chat"}`;
};

/** What each file with talk in it is, and whose. In: all turns with their sides, what is known. */
export const filesOfTalk = (turns: readonly SidedTurn[], known: BothSides): FileFound[] => {
  const byFile = new Map<string, SidedTurn[]>();
  for (const turn of turns) {
    const key = turn.source.file;
    const had = byFile.get(key);
    if (had === undefined) byFile.set(key, [turn]);
    else had.push(turn);
  }
  return [...byFile]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([file, own]): FileFound => {
      const [first] = own as [SidedTurn];
      const days = own.flatMap(({ on }) => on ?? []).sort();
      const last = days.at(-1);
      const sides = new Set(own.map(({ side }) => side));
      const isMail = own.every(({ channel }) => channel === "email");
      const hasThem = sides.has("them");
      const words = isMail || hasThem ? "" : own.slice(0, 500).map(wordsOf).join(" ");
      const hits = known.matter.filter((word) => plainName(words).includes(word)).length;
      const belongs =
        hasThem || (isMail && sides.has("me") && isToThem(own, known)) || hits > 1
          ? "yes"
          : known.them.names.length > 0 && !sides.has("unknown")
            ? "no"
            : "unknown";
      const by =
        isMail && sides.size === 1
          ? sides.has("them")
            ? "them"
            : sides.has("me")
              ? "me"
              : "unknown"
          : hasThem || sides.has("me")
            ? "both"
            : "unknown";
      return {
        file,
        is: `${first.byMachine ? "a picture of " : ""}${chatOf(first.source.conversation?.format) ?? IS[first.channel]}`,
        source: first.channel === "upwork" ? "messages" : first.channel === "email" ? "outside" : "chat",
        by,
        ...(last === undefined ? {} : { on: last }),
        belongs,
      };
    });
};

const isToThem = (own: readonly SidedTurn[], { them }: BothSides): boolean => {
  const names = them.names.flatMap((name) => plainName(name).split(" ").slice(0, 1));
  return own.some(({ to }) => to.some((one) => names.some((name) => name.length > 2 && plainName(one).includes(name))));
};
