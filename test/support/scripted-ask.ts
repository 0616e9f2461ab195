import type { Ask, Prompt, Reply } from "../../src/ports/questions.ts";

/** What the scripted person does at a question. A string is typed or chosen; an act leaves the question another way. */
export type Act =
  | string
  | readonly string[]
  | { readonly back: string }
  | { readonly skip: string }
  | { readonly pause: string };

/** The person goes back, skips or leaves, with this text typed so far. */
export const BACK: Act = { back: "" };
export const SKIP: Act = { skip: "" };
export const PAUSE: Act = { pause: "" };

const WITHOUT_FILES: Reply = { kind: "answer", value: { paths: [], pasted: "" } };

export interface Script {
  readonly ask: Ask;
  /** Keys in the order in which they were asked. */
  readonly asked: string[];
  /** Prompts as they were put. */
  readonly prompts: Prompt[];
  /** Rows that were never used: a story that says more than happens is wrong. */
  unused(): string[];
}

const replyTo = (prompt: Prompt, act: Act): Reply => {
  if (typeof act === "object" && "back" in act) return { kind: "back", typed: act.back };
  if (typeof act === "object" && "skip" in act) return { kind: "skip", typed: act.skip };
  if (typeof act === "object" && "pause" in act) return { kind: "pause", typed: act.pause };
  const checked = prompt.check(act);
  if (!checked.ok)
    throw new Error(`The story answers ${prompt.asking.key} with ${JSON.stringify(act)}: ${checked.problem}`);
  return { kind: "answer", value: checked.value };
};

/** A person who replies by a rule. In: what to reply to a prompt. Each reply is kept, as at the terminal. */
export const replying =
  (reply: (prompt: Prompt) => Reply): Ask =>
  async (prompt) => {
    const given = reply(prompt);
    prompt.keepReply?.(given);
    return given;
  };

/**
 * A person who follows a story table. In: rows `key -> act`, in any order (`visits` for several
 * times at one question). Keys of list items may leave out the id: `milestones.*.name`. It fails on a question without a row.
 */
export const scripted = (rows: Readonly<Record<string, Act | Visits>>): Script => {
  const left = new Map(Object.entries(rows).map(([key, acts]) => [key, actsOf(acts)]));
  const asked: string[] = [];
  const prompts: Prompt[] = [];
  const rowFor = (key: string): Act | undefined => {
    const names = [key, key.replace(/^(\w+)\.\w+\./, "$1.*.")];
    const name = names.find((one) => (left.get(one)?.length ?? 0) > 0);
    return name === undefined ? undefined : left.get(name)?.shift();
  };
  return {
    asked,
    prompts,
    ask: async (prompt) => {
      const { key } = prompt.asking;
      // A story that says nothing of files goes on without, and one that says nothing of the first text goes step by step.
      if (key === "files" && !left.has(key)) return WITHOUT_FILES;
      const isPassedBy = key === "deadline" && !left.has(key);
      if (!isPassedBy) {
        asked.push(key);
        prompts.push(prompt);
      }
      const act = isPassedBy ? "steps" : rowFor(key);
      if (act === undefined) throw new Error(`The story has no row for: ${prompt.asking.key} (${prompt.asking.ask})`);
      const reply = replyTo(prompt, act);
      prompt.keepReply?.(reply);
      return reply;
    },
    unused: () => [...left].filter(([, acts]) => acts.length > 0).map(([key]) => key),
  };
};

/** Acts for several visits of one question, one after the other. A bare list of words is one answer: options ticked. */
export interface Visits {
  readonly visits: readonly Act[];
}
export const visits = (...acts: readonly Act[]): Visits => ({ visits: acts });

const actsOf = (row: Act | Visits): Act[] => (typeof row === "object" && "visits" in row ? [...row.visits] : [row]);
