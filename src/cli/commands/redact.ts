import { Option } from "commander";
import type { Redaction } from "../../core/case/evidence.ts";
import { disclose } from "../../core/filing/disclose.ts";
import {
  type ExhibitTexts,
  type PrivateDataFound,
  privateDataFoundIn,
  protectedWhy,
} from "../../core/filing/redaction/private-data.ts";
import { redactText } from "../../core/filing/redaction/redact-text.ts";
import { coverOf } from "../../core/filing/redaction/words-tree.ts";
import { count, oneLine } from "../../core/text/text.ts";
import { Problem, Usage } from "../../errors.ts";
import type { CaseAccess, Documents, Output, Person } from "../../ports/world.ts";
import { proposalLines, redactionsPage } from "../../terminal/views/evidence/redactions.ts";
import { type CommandFile, caseArgument, filled } from "../command.ts";
import { pauseOf } from "../flow/case/pause.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { type Session, withStored } from "../flow/case/session.ts";
import { exhibitLines } from "../flow/exhibits/exhibit-lines.ts";
import { pictureLines } from "../flow/exhibits/picture-lines.ts";
import { tellParts } from "../flow/filing/tell-before-sending.ts";
import { menu } from "../flow/questions/prompts.ts";
import { tell } from "../flow/tell.ts";

export interface RedactOptions {
  readonly case?: string;
  readonly accept?: "all" | "none";
  readonly list?: boolean;
  readonly undo?: string;
  readonly words?: string;
  readonly as?: string;
  readonly json?: boolean;
}

const same = (one: string, other: string): boolean => oneLine(one).toLowerCase() === oneLine(other).toLowerCase();

const cover = (session: Session, added: readonly Redaction[]): void => {
  const kept = session.case.redactions;
  const fresh = added
    .map(({ words, as }) => ({ words, as }))
    .filter((one) => !kept.some((other) => same(one.words, other.words)));
  if (fresh.length > 0) session.put({ ...session.case, redactions: [...kept, ...fresh] });
};

/** Words the person named. They may be a name or a number in the contract, but never what the filing is found by. */
const coverWords = (session: Session, given: string, label: string): void => {
  const words = oneLine(given);
  const as = oneLine(label).replace(/[[\]]/g, "");
  const why = protectedWhy(words, disclose(session.case));
  if (why !== undefined) throw new Problem(`"${words}" cannot be covered.`, why);
  if (as === "" || as.length > 100) throw new Usage("Give --as a short label, for example   --as name");
  if (redactText(as, [{ words, as: "" }]) !== as)
    throw new Problem(
      `The label "${as}" contains the words it should cover.`,
      "Choose another, for example   --as name",
    );
  cover(session, [{ words, as }]);
};

const uncover = (session: Session, given: string): void => {
  const left = session.case.redactions.filter((one) => !same(one.words, given));
  if (left.length === session.case.redactions.length)
    throw new Problem(
      `"${oneLine(given)}" is not covered.`,
      (asTyped) => `See what is with   ${asTyped("redact --list")}`,
    );
  session.put({ ...session.case, redactions: left });
};

const QUESTION = "Cover it in what you send?";

const choiceFor = async (io: Output & Person, session: Session, one: PrivateDataFound): Promise<string> => {
  const reply = await io.ask(
    menu(
      "redact",
      QUESTION,
      [
        { value: "y", label: `Yes, replace it with ${coverOf(one)}` },
        { value: "n", label: "No, leave it" },
        { value: "all", label: `Yes, and all others like it (${one.as})` },
        { value: "none", label: `No, and none like it (${one.as})` },
      ],
      {
        before: ["", ...proposalLines(one, io)],
        why: "Other people read the filing. Your case and files stay as they are; the words are covered only in what you send.",
      },
    ),
  );
  if (reply.kind === "pause") throw pauseOf(session);
  return reply.kind === "answer" ? String(reply.value) : "n";
};

/** Goes through the proposals one by one. Each yes is saved before the next is shown. */
const askEach = async (
  io: Output & Person,
  session: Session,
  proposals: readonly PrivateDataFound[],
): Promise<void> => {
  const decided = new Map<string, boolean>();
  for (const one of proposals) {
    let yes = decided.get(one.as);
    if (yes === undefined) {
      const choice = await choiceFor(io, session, one);
      yes = choice === "y" || choice === "all";
      if (choice === "all" || choice === "none") decided.set(one.as, yes);
    }
    if (yes) cover(session, [one]);
  }
};

const show = (io: Output, c: Session["case"], exhibits: ExhibitTexts, json: boolean): void => {
  const proposals = privateDataFoundIn(c, exhibits);
  if (json) io.out(JSON.stringify({ id: c.id, redactions: c.redactions, proposed: proposals }, null, 2));
  else {
    for (const line of redactionsPage(c.redactions, proposals, io)) io.out(line);
    tellParts(io, c, exhibits);
  }
};

const change = async (
  io: Output & Person,
  session: Session,
  options: RedactOptions,
  exhibits: ExhibitTexts,
): Promise<void> => {
  if (options.undo !== undefined) return uncover(session, options.undo);
  if (options.words !== undefined) return coverWords(session, options.words, options.as ?? "");
  if (options.accept === "all") return cover(session, privateDataFoundIn(session.case, exhibits));
  if (options.accept === undefined) await askEach(io, session, privateDataFoundIn(session.case, exhibits));
};

const refuse = (options: RedactOptions): void => {
  if ((options.words === undefined) !== (options.as === undefined))
    throw new Usage(
      "--words and --as go together.",
      (asTyped) => `For example   ${asTyped('redact --words "Ann Lee" --as name')}`,
    );
  const acts = [options.accept, options.undo, options.words, options.list || undefined];
  if (acts.filter((one) => one !== undefined).length > 1)
    throw new Usage("Use only one of --accept, --undo, --words and --list.");
};

/**
 * `redact [CASE]`: covers private data in what goes out. Proposed one by one, and only what the person accepts is
 * covered; the case and the originals keep every word.
 */
export const redact = async (io: CaseAccess & Documents, options: RedactOptions): Promise<void> => {
  refuse(options);
  const chosen = await pickCase(io, options.case);
  const isLookedFor = options.undo === undefined && options.words === undefined && options.accept !== "none";
  const exhibits = new Map([
    ...(await exhibitLines(io, chosen)),
    ...(isLookedFor ? await pictureLines(io, chosen) : []),
  ]);
  const named = options.accept !== undefined || options.undo !== undefined || options.words !== undefined;
  if (options.list || (!named && (options.json || !io.interactive))) {
    show(io, chosen, exhibits, options.json === true);
    if (!options.list && !options.json && privateDataFoundIn(chosen, exhibits).length > 0)
      tell(io, `Cover all of it with   ${io.asTyped("redact --accept all")}`);
    return;
  }
  await withStored(io, chosen.id, async (session) => {
    const before = session.case.redactions.length;
    await change(io, session, options, exhibits);
    if (options.json) show(io, session.case, exhibits, true);
    const now = session.case.redactions.length;
    const covered = now === 0 ? "Nothing is covered." : `Covered in what you send: ${count(now, "phrase")}.`;
    const said = now === before ? `Nothing was changed. ${covered}` : `${covered} Your case and files are unchanged.`;
    tell(io, said);
    if (options.words !== undefined && now > before)
      tellParts(io, session.case, exhibits, session.case.redactions.slice(before));
  });
};

/** The words, flags and examples of the command. */
export const command: CommandFile<RedactOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .addOption(
        new Option("--accept <which>", "cover everything found, or nothing, without asking").choices(["all", "none"]),
      )
      .option("--list", "list what is covered and what could be")
      .option("--undo <words>", "stop covering these words", filled)
      .option("--words <text>", "cover these words too, for example a name", filled)
      .option("--as <label>", "what to show in their place", filled)
      .option("--json", "as JSON"),
  examples: ["redact", "redact --accept all", 'redact --words "Ann Lee" --as name', "redact --list"],
  talks: ({ accept, list, undo, words, json }) => ![accept, list, undo, words, json].some(Boolean),
  run: redact,
};
