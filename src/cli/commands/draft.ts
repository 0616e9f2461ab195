import { Argument } from "commander";
import type { Case } from "../../core/case/case.ts";
import { openRequests } from "../../core/case/facts.ts";
import { asFormText } from "../../core/filing/formats/form-blocks.ts";
import { coverCase, readyText } from "../../core/filing/redaction/redact-data.ts";
import { replay } from "../../core/interview/replay.ts";
import { forLetters, namesPassed, passedDays, withoutPassed } from "../../core/letters/letter-days.ts";
import { draftMessage } from "../../core/letters/message.ts";
import { draftOffer } from "../../core/letters/offer.ts";
import { draftAnswer, draftFeedbackReply } from "../../core/letters/reply.ts";
import { draftStatement } from "../../core/letters/statement.ts";
import { draftSupport } from "../../core/letters/support.ts";
import { withoutHidden } from "../../core/text/hidden-characters.ts";
import { capital } from "../../core/text/text.ts";
import { openFindings } from "../../core/tone/case-texts.ts";
import { offersFor } from "../../core/tone/rewording/offers.ts";
import { askWhether, givesHeldBack, noMessageFor } from "../../core/troubles/found.ts";
import { sayDay } from "../../core/values/days.ts";
import { Problem } from "../../errors.ts";
import type { Clipboard, Documents, Io, Output, Showing, Store } from "../../ports/world.ts";
import { findingLines } from "../../terminal/views/filing/findings.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { sayCopied } from "../flow/copy-text.ts";
import { askingNow } from "../flow/deadline-context.ts";
import { tellIssues } from "../flow/filing/filing-issues.ts";
import { formFieldsOf } from "../flow/filing/form-fields.ts";
import { tellHidden } from "../flow/filing/tell-before-sending.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { tell } from "../flow/tell.ts";

/** The texts the coach drafts: what each is, the person's own version of it, how it is built, what it needs. */
const KINDS = {
  message: {
    key: "message",
    tone: "message",
    kept: (c: Case) => c.answers.message,
    build: draftMessage,
    needs: "what happened or what you ask for (step 1)",
  },
  offer: {
    key: "offerText",
    tone: "offer",
    kept: (c: Case) => c.answers.offerText,
    build: draftOffer,
    needs: "an amount or terms (step 3)",
  },
  statement: {
    key: "explanation",
    tone: "statement",
    kept: (c: Case) => c.answers.explanation,
    build: (c: Case, io: Showing) => draftStatement({ ...c, ...askingNow(io, c) }),
    needs: "a problem statement or a claim (step 2)",
  },
  answer: {
    key: undefined,
    tone: "answer",
    kept: (c: Case) => requestFor(c)?.answer,
    build: (c: Case) => {
      const request = requestFor(c);
      return request === undefined ? undefined : draftAnswer(request);
    },
    needs: "a request from Upwork and your reply (step 6)",
  },
  support: {
    key: undefined,
    tone: "answer",
    kept: (_: Case): string | undefined => undefined,
    build: draftSupport,
    needs: "a problem for Upwork Support (step 2)",
  },
  reply: {
    key: "feedbackReply",
    tone: "feedback",
    kept: (c: Case) => c.answers.feedbackReply,
    build: draftFeedbackReply,
    needs: "the fact that the feedback leaves out (step 7)",
  },
} as const;

type TextKind = keyof typeof KINDS;

/** The request to answer next; when all are answered, the last one. */
const requestFor = (c: Case) => openRequests(c).find((one) => one.what !== undefined) ?? c.requests.at(-1);

export interface DraftOptions {
  /** "form": the fields of Upwork's form for the chosen route. */
  readonly kind: TextKind | "form";
  readonly case?: string;
  readonly fresh?: boolean;
  /** Put it into the clipboard as well. */
  readonly copy?: boolean;
  readonly json?: boolean;
}

/** Tells that the person has a text of their own that does not count now: it is not in what was just shown. */
const tellAside = (io: Output, c: Case, key: string | undefined): void => {
  if (key !== undefined && c.toConfirm?.[key] !== undefined)
    io.err(
      `Note: your own version is set aside because the facts behind it have changed. See it with   review ${c.id} ${key}`,
    );
};

/** Puts a text into the clipboard where that is wanted. Out: for the JSON, what was done. */
const copyIf = async (io: Clipboard & Output, text: string, { copy, json }: DraftOptions): Promise<object> => {
  if (copy !== true) return {};
  const done = await io.copyText(text);
  if (!json) tell(io, sayCopied(done), 0, 2);
  return { copied: done ?? null };
};

const draftForm = async (
  io: Showing & Store & Documents & Clipboard,
  c: Case,
  options: DraftOptions,
): Promise<void> => {
  const { title, blocks, from } = formFieldsOf(io, c, { fresh: options.fresh });
  const text = asFormText(title, blocks);
  if (options.json) {
    const copied = await copyIf(io, text.trimEnd(), options);
    io.out(JSON.stringify({ id: c.id, kind: "form", from, title, fields: blocks, text, ...copied }, null, 2));
    return;
  }
  io.out(text.trimEnd());
  await copyIf(io, text.trimEnd(), options);
  tellAside(io, c, "explanation");
  await tellIssues(io, c);
};

/** The text from a case whose words are covered before any of them is cut or joined. Nobody is greeted by a cover. */
const readyDraft = (
  io: Showing,
  c: Case,
  kind: (typeof KINDS)[TextKind],
  kept: string | undefined,
): string | undefined => {
  if (kept !== undefined) return kept;
  const covered = coverCase(c);
  const { otherParty, ...answers } = covered.answers;
  return kind.build(otherParty === c.answers.otherParty ? covered : { ...covered, answers }, io);
};

const WHY_NOT = {
  off: "you cannot message the other side while Upwork Messages is off",
  stop: "it is best not to message the other side: do not answer threats",
} as const;

/** Refuses a message of ours where none is to be written. A text of the person's own is theirs to send. */
const refuseMessage = (io: Showing, c: Case): void => {
  const found = noMessageFor(c);
  if (found?.row.messages === undefined) return;
  const why = WHY_NOT[found.row.messages];
  const hints = [`Send this instead   ${io.asTyped(`draft support ${c.id}`)}`];
  if (found.isSure) throw new Problem(`${capital(why)}.`, ...hints);
  const tells = io.asTyped(`review ${c.id} ${found.key}`);
  throw new Problem(`${askWhether(found)} If so, ${why}.`, ...hints, `Say what it is   ${tells}`);
};

const draftText = async (
  io: Showing & Clipboard,
  c: Case,
  textKind: TextKind,
  options: DraftOptions,
): Promise<void> => {
  const { applying: whole } = replay(c);
  const kind = KINDS[textKind];
  if ((textKind === "message" || textKind === "offer") && (options.fresh || kind.kept(whole) === undefined))
    refuseMessage(io, whole);
  const passed = passedDays(whole, todayOf(io)).find((one) => one.letter === kind.key);
  // What was kept as we built it is built again, without a day that has passed.
  const isOurs = passed !== undefined && kind.kept(whole) === kind.build(whole, io);
  const applying = forLetters(whole, todayOf(io));
  const own = options.fresh || isOurs ? undefined : kind.kept(applying);
  const kept = own === undefined || passed === undefined ? own : withoutPassed(own, passed);
  const plain = kept ?? kind.build(applying, io);
  const ready = readyDraft(io, applying, kind, kept);
  const text = ready === undefined ? undefined : readyText(ready, c.redactions);
  if (text === undefined) {
    throw new Problem(
      `There is nothing to build a draft from yet. It needs ${kind.needs}.`,
      `Go on with   ${io.asTyped(`resume ${c.id}`)}`,
    );
  }
  if (options.json) {
    const copied = await copyIf(io, text, options);
    const data = { id: c.id, kind: textKind, from: kept === undefined ? "answers" : "you", text, ...copied };
    io.out(JSON.stringify(data, null, 2));
  } else {
    io.out(text);
    await copyIf(io, text, options);
    if (plain !== undefined && text !== withoutHidden(plain).text)
      tell(io, `The words you covered are covered here too. See them with   ${io.asTyped("redact --list")}`);
    tellHidden(io, c, plain);
    tellAside(io, c, kind.key);
    if (textKind === "message" && givesHeldBack(applying) === "perhaps")
      io.err(
        `Note: this assumes you want to give the held money back now. Change that with   ${io.asTyped(`review ${c.id} want`)}`,
      );
    if (passed !== undefined && (textKind !== "message" || givesHeldBack(applying) === undefined))
      io.err(
        `Note: ${sayDay(passed.day)}, the day to answer by, has passed. ${namesPassed(text, passed) ? "Your own text still names it" : "It is left out"}. Name another with   ${io.asTyped(`review ${c.id} ${passed.key}`)}`,
      );
    const findings = openFindings(text, kind.tone, c.keptWarnings);
    if (findings.length > 0)
      for (const line of ["", "Before you send it:", ...findingLines(findings, io, offersFor(text, findings))])
        io.err(line);
  }
};

/** `draft KIND`: a text to paste, or the fields of a form; the person's own version or, with --fresh, built again from the answers. */
export const draft = async (io: Io, options: DraftOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  if (options.kind === "form") await draftForm(io, c, options);
  else await draftText(io, c, options.kind, options);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<DraftOptions> = {
  shape: (command) =>
    command
      .addArgument(new Argument("<kind>", "which text").choices([...Object.keys(KINDS), "form"]))
      .addArgument(caseArgument())
      .option("--fresh", "write it again from your answers, without your own changes")
      .option("--copy", "copy it to the clipboard as well")
      .option("--json", "as JSON"),
  examples: ["draft message", "draft message --copy", "draft statement --fresh", "draft form"],
  run: draft,
};
