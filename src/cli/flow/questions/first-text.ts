import type { Case } from "../../../core/case/case.ts";
import { withoutEmptyItems } from "../../../core/case/empty-items.ts";
import { LIST_NAMES } from "../../../core/case/lists.ts";
import { firstLooks } from "../../../core/claims/checklist.ts";
import { asFormText } from "../../../core/filing/formats/form-blocks.ts";
import { type FirstText, firstTextOf, withFirstClaim, withRoute } from "../../../core/interview/first-text.ts";
import { replay } from "../../../core/interview/replay.ts";
import { count } from "../../../core/text/text.ts";
import { isOurs } from "../../../errors.ts";
import type { Person, Showing } from "../../../ports/world.ts";
import { deadlineScreen, textScreen } from "../../../terminal/views/case/first-text.ts";
import { pauseOf } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { presentOf, routesIn, standingIn } from "../deadline-context.ts";
import { letterNow } from "../drafts/letter-now.ts";
import { formFieldsOf } from "../filing/form-fields.ts";
import { tell } from "../tell.ts";
import { mustHurry } from "./new-deadlines.ts";
import { menu } from "./prompts.ts";
import { walkQuestions } from "./walk-step.ts";

/** Puts a text where the person can paste it from. Out: what was done, as a sentence. */
export type Copy = (text: string) => Promise<string>;

/** A case that was begun from files. */
export interface BegunFromFiles {
  /** The case before facts were taken. */
  readonly before: Case;
  /** What runs, as lines, with the days that the files name. */
  readonly deadline: () => readonly string[];
}

export interface FirstTextOptions {
  readonly begun?: BegunFromFiles | undefined;
  /** Three questions, then the text: what is not known is left out. */
  readonly hurry?: boolean;
  readonly copy?: Copy | undefined;
}

/** How it came out: on to the eight steps, or the person is done for now. */
export type FirstTextEnd = "steps" | "leave";

type World = Showing & Person;

const firstTextIn = (io: World, session: Session, hurry: boolean): FirstText =>
  firstTextOf(session.case, routesIn(io, session.case), { hurry });

/** Are questions for a first text still open? */
export const isFirstTextOpen = (io: World, session: Session): boolean =>
  firstTextOf(withFirstClaim(session.case), routesIn(io, session.case)).open.length > 0;

/** The first deadline on a screen of its own, and what to do about it. Out: how to go on. */
const showDeadline = async (
  io: World,
  session: Session,
  left: number,
  begun: BegunFromFiles | undefined,
): Promise<"text" | "hurry" | "steps" | "undo"> => {
  const present = presentOf(io, undefined);
  const isUrgent = mustHurry(io, session.case);
  const reply = await io.ask(
    menu(
      "deadline",
      isUrgent ? "This ends within 48 hours. What do you want to do first?" : "What next?",
      [
        ...(isUrgent ? [{ value: "hurry", label: "In a hurry: three questions, then the text to send" }] : []),
        {
          value: "text",
          label: left === 0 ? "The text to send" : `A first text to send: ${count(left, "more question")}`,
        },
        ...(isUrgent ? [] : [{ value: "hurry", label: "In a hurry: three questions, then the text" }]),
        { value: "steps", label: "Step by step, from step 1" },
        ...(begun === undefined ? [] : [{ value: "undo", label: "Undo what was taken from your files" }]),
      ],
      {
        before:
          begun?.deadline() ?? deadlineScreen(standingIn(io, session.case, present), present, io, session.case.id),
        why: "With a text ready, you can file in time and improve it until then. You can keep talking after you have filed.",
      },
    ),
  );
  if (reply.kind === "pause") throw pauseOf(session);
  return reply.kind === "answer" ? (String(reply.value) as "text" | "hurry" | "steps" | "undo") : "steps";
};

interface TextNow {
  readonly title: string;
  readonly text: string;
  /** The person has words of their own in it: it is not built again. */
  readonly isOwn: boolean;
}

/** The text as it stands: the fields of the form, or the message; and what it is for. */
const textNow = (io: World, session: Session, { kind }: FirstText): TextNow | undefined => {
  const c = session.case;
  if (kind === "form") {
    try {
      const { title, blocks, from } = formFieldsOf(io, c);
      return { title, text: asFormText(title, blocks).trimEnd(), isOwn: from === "you" };
    } catch (error) {
      // A route without a form, or nothing to put in it yet.
      if (isOurs(error, "Problem")) return undefined;
      throw error;
    }
  }
  const { text, from } = letterNow(io, c, "message");
  return text === undefined ? undefined : { title: "Message on Upwork", text, isOwn: from === "you" };
};

/** Shows the text and what can be done with it. */
const showText = async (
  io: World,
  session: Session,
  first: FirstText,
  copy: Copy | undefined,
): Promise<FirstTextEnd> => {
  let said: string[] = [];
  while (true) {
    const now = textNow(io, session, first);
    if (now === undefined) return "steps";
    const { applying } = replay(session.case);
    const reply = await io.ask(
      menu(
        "text",
        now.isOwn ? "This is your text, as you kept it. What next?" : "This is your first text. What next?",
        [
          ...(copy === undefined ? [] : [{ value: "copy", label: "Copy it" }]),
          { value: "steps", label: "Make it better, step by step" },
          { value: "leave", label: "Leave (everything is saved)" },
        ],
        {
          before: said.length > 0 ? said : textScreen(now.text, first.kind, firstLooks(applying), io, session.case.id),
          why: now.isOwn
            ? "You paste it into Upwork yourself. Nothing is sent from here. These are your own words: they stay as you kept them."
            : "You paste it into Upwork yourself. Nothing is sent from here. Each step makes it better: we build it again from your answers.",
        },
      ),
    );
    if (reply.kind === "pause") throw pauseOf(session);
    if (reply.kind !== "answer" || reply.value === "steps") return "steps";
    if (reply.value === "leave") return "leave";
    said = ["", (await copy?.(now.text)) ?? ""];
  }
};

/** Asks what the text still lacks. Out: false when the person went back past the first question. */
const askWhatIsMissing = async (io: World, session: Session, hurry: boolean): Promise<boolean> => {
  session.put(withFirstClaim(session.case));
  const end = await walkQuestions(io, session, "identify", {
    order: (c) => firstTextOf(c, routesIn(io, c), { hurry }).keys,
    title: hurry ? "In a hurry" : "What is missing for a first text",
    canLeave: true,
  });
  session.put(withoutEmptyItems(session.case));
  return end === "done";
};

/** All that is told in a case, to see whether something was. */
const told = (c: Case): string => {
  const whole = withoutEmptyItems(c);
  return JSON.stringify([whole.answers, ...LIST_NAMES.map((list) => whole[list])]);
};

/** Undoing what was taken would lose what was answered since: it is offered only while nothing was. */
const stillUndone = (now: Case, asked: Case, begun: BegunFromFiles | undefined): BegunFromFiles | undefined =>
  told(asked) === told(now) ? begun : undefined;

/**
 * After the facts: the deadline, what is missing for a first text, and the text. In: the world, the open case; whether the person is in a hurry;
 * what copies a text. Out: whether to go on with the eight steps.
 */
export const walkFirstText = async (
  io: World,
  session: Session,
  { hurry = false, copy, begun }: FirstTextOptions = {},
): Promise<FirstTextEnd | "undone"> => {
  const left = firstTextOf(withFirstClaim(session.case), routesIn(io, session.case)).open.length;
  const chosen = hurry ? "hurry" : await showDeadline(io, session, left, begun);
  if (chosen === "undo" && begun !== undefined) {
    session.put(begun.before);
    session.markTold();
    tell(io, "Undone: these facts are no longer in the case. The exhibits stay.", io.plain ? 0 : 1);
    return "undone";
  }
  if (chosen === "steps") return "steps";
  const isHurry = chosen === "hurry";
  const asked = session.case;
  // Going back past the first question leads to the menu that it came from. Without that menu, to the steps.
  if (!(await askWhatIsMissing(io, session, isHurry)))
    return hurry ? "steps" : walkFirstText(io, session, { copy, begun: stillUndone(session.case, asked, begun) });
  if (isHurry) {
    session.put(withRoute(session.case, firstTextIn(io, session, true)));
    // What the form of that route demands beside, such as feedback.
    if (!(await askWhatIsMissing(io, session, true))) return "steps";
  }
  const first = firstTextIn(io, session, isHurry);
  return showText(io, session, first, copy);
};
