import type { Case } from "../../../core/case/case.ts";
import { handedOut, labelledFromA } from "../../../core/case/exhibit-labels.ts";
import { disclose, type FilingCase } from "../../../core/filing/disclose.ts";
import { changesBetween } from "../../../core/filing/filing-changes.ts";
import { filingText, readCarried } from "../../../core/filing/filing-json.ts";
import { filingTexts } from "../../../core/filing/filing-texts.ts";
import { redactText } from "../../../core/filing/redaction/redact-text.ts";
import { count, plural, sentence } from "../../../core/text/text.ts";
import { sayDay } from "../../../core/values/days.ts";
import { isDoubtfulLock, isOurs, Problem } from "../../../errors.ts";
import type { Documents, Showing, Store } from "../../../ports/world.ts";
import { withStored } from "../case/session.ts";
import { rulebookIn } from "../deadline-context.ts";
import { goingOut } from "./form-fields.ts";

/**
 * Records that a filing was handed out: when, in what form, the sum of the document, the rulebook in use, and what it said (kept
 * in the vault). Its labels are fixed from then on. The same document again is no new record, unless something else went out since.
 */
export const recordFiling = async (
  io: Showing & Store & Documents,
  c: Case,
  form: string,
  document: Uint8Array,
): Promise<void> => {
  try {
    await record(io, c, form, document);
  } catch (error) {
    if (!isOurs(error, "Problem") || isDoubtfulLock(error)) throw error;
    const say =
      "The document is complete and saved where you wanted it. The case just does not know yet that it was made.";
    throw new Problem(`${say} ${error.message}`, "To record it, run the command again.");
  }
};

const record = async (io: Showing & Store & Documents, c: Case, form: string, document: Uint8Array): Promise<void> => {
  const sha256 = await io.sumOf(document);
  const said = new TextEncoder().encode(filingText(c, goingOut(io, c)));
  const content = await io.sumOf(said);
  const before = c.filings.findLastIndex((one) => one.sha256 === sha256 && one.form === form);
  const isKnown = before >= 0 && c.filings.slice(before).every((one) => one.content === content);
  if (isKnown && (await io.vault.look(c.id, content)) !== undefined) return;
  const pack = rulebookIn(io);
  const rulebook = `${pack.name} (${pack.madeOn})`;
  await withStored(io, c.id, async (session) => {
    // While the case is ours: it may not be locked or unlocked in between.
    await io.vault.keep(c.id, said);
    if (isKnown) return;
    const now = session.case;
    session.put({
      ...now,
      labels: handedOut(labelledFromA(now)),
      filings: [...now.filings, { at: io.now(), form, sha256, content, rulebook }],
    });
  });
};

/** What the last filing that went out said, as a filing; undefined when none was recorded. */
const lastFiling = async (io: Store, c: Case) => {
  const last = c.filings.at(-1);
  if (last === undefined) return undefined;
  const read = readCarried(new TextDecoder().decode(await io.vault.read(c.id, last.content)));
  if ("flaw" in read)
    throw new Problem(
      sentence(`We cannot read what the last filing said: ${read.flaw}`),
      "The filing itself is unchanged.",
    );
  return { at: last.at, form: last.form, filing: disclose(read.case, read.ask) };
};

/** Words that are covered now, and which the filing that went out shows, as a sentence. */
const shownBefore = (before: FilingCase, redactions: Case["redactions"], at: string): string[] => {
  const texts = filingTexts(before).map((one) => one.text);
  const shown = redactions.filter((one) => texts.some((text) => redactText(text, [one]) !== text));
  if (shown.length === 0) return [];
  const are = plural(shown.length, "is", "are");
  return [
    `${count(shown.length, "phrase")} ${are} covered now. The filing of ${sayDay(at.slice(0, 10))} shows ${plural(shown.length, "it", "them")}.`,
  ];
};

/** What differs between the last filing that went out and the case of now, in words: what is covered, first. */
export const changesSinceFiling = async (
  io: Showing & Store,
  c: Case,
): Promise<{ readonly at: string; readonly form: string; readonly changes: readonly string[] } | undefined> => {
  const last = await lastFiling(io, c);
  if (last === undefined) return undefined;
  const { at, form, filing } = last;
  return { at, form, changes: [...shownBefore(filing, c.redactions, at), ...changesBetween(filing, goingOut(io, c))] };
};
