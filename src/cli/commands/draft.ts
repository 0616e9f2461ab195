import { Argument } from "commander";
import type { Case } from "../../core/case/case.ts";
import { asFormText } from "../../core/filing/formats/form-blocks.ts";
import { replay } from "../../core/interview/replay.ts";
import { askedByWish } from "../../core/letters/asked-by-wish.ts";
import { namesPassed } from "../../core/letters/letter-days.ts";
import { repeatsFeedback } from "../../core/letters/reply.ts";
import { withoutHidden } from "../../core/text/hidden-characters.ts";
import { openFindings } from "../../core/tone/case-texts.ts";
import { offersFor } from "../../core/tone/rewording/offers.ts";
import { givesHeldBack } from "../../core/troubles/found.ts";
import { sayDay } from "../../core/values/days.ts";
import { Problem } from "../../errors.ts";
import type { Clipboard, Documents, Io, Output, Showing, Store } from "../../ports/world.ts";
import { findingLines } from "../../terminal/views/filing/findings.ts";
import { withChoices } from "../choices.ts";
import { type CommandFile, caseArgument, filled } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { copyIf } from "../flow/drafts/copy-if.ts";
import { KINDS, type TextKind } from "../flow/drafts/kinds.ts";
import { letterNow } from "../flow/drafts/letter-now.ts";
import { listDrafts } from "../flow/drafts/list-drafts.ts";
import { refuseMessage } from "../flow/drafts/refuse-message.ts";
import { draftReminder } from "../flow/drafts/reminder.ts";
import { draftDeal } from "../flow/drafts/settlement.ts";
import { tellIssues } from "../flow/filing/filing-issues.ts";
import { formFieldsOf } from "../flow/filing/form-fields.ts";
import { tellHidden } from "../flow/filing/tell-before-sending.ts";
import { tell } from "../flow/tell.ts";

export interface DraftOptions {
  /** "form": the fields of Upwork's form for the chosen route. Left out: what can be drafted is listed. */
  readonly kind?: TextKind | "nudge" | "settlement" | "form";
  readonly case?: string;
  /** Of a reminder: which of what did not come. */
  readonly about?: string;
  /** Of a settlement: the day by which it is to be done, as typed. */
  readonly by?: string;
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
  io.pasted(text.trimEnd());
  await copyIf(io, text.trimEnd(), options);
  tellAside(io, c, "explanation");
  await tellIssues(io, c);
};

/** What a message that is built still lacks: a request, or a day to answer by. One that gives held money back needs neither. */
const tellLacks = (io: Showing, c: Case): void => {
  const { request, answerBy } = c.answers;
  if (givesHeldBack(c) !== undefined) return;
  if (request === undefined && askedByWish(c) === undefined)
    tell(io, `It asks for nothing yet. Say what you ask for with   ${io.asTyped(`review ${c.id} request`)}`);
  if (answerBy === undefined)
    tell(io, `It names no day to answer by. Add one with   ${io.asTyped(`review ${c.id} answerBy`)}`);
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
  const { text, from, plain, applying, passed } = letterNow(io, c, textKind, options);
  if (text === undefined) {
    throw new Problem(
      `There is nothing to build a draft from yet. It needs ${kind.needs}.`,
      `Go on with   ${io.asTyped(`resume ${c.id}`)}`,
    );
  }
  if (options.json) {
    const copied = await copyIf(io, text, options);
    const data = { id: c.id, kind: textKind, from, text, ...copied };
    io.out(JSON.stringify(data, null, 2));
  } else {
    io.pasted(text);
    await copyIf(io, text, options);
    if (plain !== undefined && text !== withoutHidden(plain).text)
      tell(io, `The words you covered are covered here too. See them with   ${io.asTyped("redact --list")}`);
    tellHidden(io, c, plain);
    tellAside(io, c, kind.key);
    if (textKind === "message" && givesHeldBack(applying) === "perhaps")
      io.err(
        `Note: this assumes you want to give the held money back now. Change that with   ${io.asTyped(`review ${c.id} want`)}`,
      );
    if (textKind === "message" && from === "answers") tellLacks(io, applying);
    if (passed !== undefined && (textKind !== "message" || givesHeldBack(applying) === undefined))
      io.err(
        `Note: ${sayDay(passed.day)}, the day to answer by, has passed. ${namesPassed(text, passed) ? "Your own text still names it" : "It is left out"}. Name another with   ${io.asTyped(`review ${c.id} ${passed.key}`)}`,
      );
    if (textKind === "reply" && repeatsFeedback(applying.answers.feedbackClaim, text))
      tell(
        io,
        "This says again what the feedback says, and everybody will read it twice. Tell only what happened, with its day.",
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
  switch (options.kind) {
    case undefined:
      return listDrafts(io, c, options);
    case "form":
      return draftForm(io, c, options);
    case "nudge":
      return draftReminder(io, c, options);
    case "settlement":
      return draftDeal(io, c, options);
    default:
      return draftText(io, c, options.kind, options);
  }
};

/** The words, flags and examples of the command. */
export const command: CommandFile<DraftOptions> = {
  shape: (command) =>
    command
      .addArgument(
        withChoices(new Argument("[kind]", "which text; without it, what can be drafted"), {
          ...Object.fromEntries(Object.entries(KINDS).map(([kind, { what }]) => [kind, what])),
          nudge: "a reminder of what did not come",
          settlement: "what both agreed, to be confirmed, with the steps",
          form: "the fields of Upwork's form",
        }),
      )
      .addArgument(caseArgument())
      .option("--fresh", "write it again from your answers, without your own changes")
      .option("--about <id>", "of a nudge: which of the things that did not come", filled)
      .option("--by <day>", "of a settlement: the day by which all of it is to be done", filled)
      .option("--copy", "copy it to the clipboard as well")
      .option("--json", "as JSON"),
  examples: [
    "draft",
    "draft message --copy",
    "draft statement --fresh",
    "draft nudge",
    "draft settlement --by 24-Nov",
    "draft form",
  ],
  run: draft,
};
