import { CASE_ID } from "../../core/case/case.ts";
import { type AsTyped, writeOut } from "../../core/text/command-text.ts";
import { count, oneLine } from "../../core/text/text.ts";
import { Problem } from "../../errors.ts";
import type { HealthIssue, HealthReport } from "../../ports/health.ts";
import type { CaseAccess, Store } from "../../ports/world.ts";
import { healthLines } from "../../terminal/views/health.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { givePassphrase, openLocked } from "../flow/case/passphrase.ts";

export interface DoctorOptions {
  readonly case?: string;
  readonly deep?: boolean;
  readonly repair?: boolean;
  readonly json?: boolean;
}

/** The id of a case, readable or not: a damaged one has no title to be known by. */
const idOf = (io: Store, name: string): string => {
  const small = oneLine(name).toLowerCase();
  const all = io.cases.list();
  const exact = all.find((one) => one.id === small);
  const found = exact === undefined ? all.filter((one) => one.id.startsWith(small)) : [exact];
  const [only, ...more] = found;
  if (more.length > 0)
    throw new Problem(
      `More than one case matches "${oneLine(name)}". Give the id of one:`,
      ...found.map((one) => `  ${one.id}`),
    );
  // A case whose file is gone is not listed; its copies are found by its whole id.
  return only?.id ?? small;
};

const isOpen = (one: HealthIssue): boolean => one.grave && (one.done ?? []).length === 0;

const asJson = ({ issues, ...report }: HealthReport, asTyped: AsTyped): string => {
  const ailments = issues.map(({ remedy, ...one }) => ({
    ...one,
    say: oneLine(one.say),
    ...(remedy === undefined ? {} : { remedy: writeOut(remedy, asTyped) }),
  }));
  return JSON.stringify({ ...report, ailments }, null, 2);
};

/** Opens a locked case where its passphrase can be had; one whose file is damaged is opened by its copies. */
const giveKey = async (io: CaseAccess, id: string): Promise<void> => {
  if (!CASE_ID.test(id) || !io.cases.needsPassphrase(id)) return;
  if (!io.interactive && io.passphraseFile === undefined) return;
  const isWhole = io.cases.list().some((one) => one.id === id && "locked" in one && one.locked);
  await (isWhole ? openLocked : givePassphrase)(io, id);
};

/** `doctor [CASE]`: looks at everything kept; changes nothing without `--repair`. */
export const doctor = async (io: CaseAccess, options: DoctorOptions): Promise<void> => {
  const id = options.case === undefined ? undefined : idOf(io, options.case);
  if (id !== undefined) await giveKey(io, id);
  const report = await io.examine({
    deep: options.deep === true,
    repair: options.repair === true,
    ...(id === undefined ? {} : { case: id }),
  });
  if (id !== undefined && report.cases.length === 0)
    throw new Problem(`There is no case "${oneLine(id)}".`, `See all cases: ${io.asTyped("list")}`);
  if (options.json) io.out(asJson(report, io.asTyped));
  else for (const line of healthLines(report, options, io)) io.out(line);
  const opens = report.issues.filter(isOpen);
  const open = opens.length;
  if (open === 0) return;
  throw new Problem(
    options.repair
      ? `${count(open, "thing is", "things are")} left that only you can fix.`
      : `${count(open, "thing needs", "things need")} fixing. Nothing was changed.`,
    ...(options.repair || !opens.some((one) => one.mendable)
      ? []
      : [`Fix what can be fixed with   ${io.asTyped(id === undefined ? "doctor --repair" : `doctor ${id} --repair`)}`]),
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<DoctorOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .option("--repair", "fix what can be fixed; damaged files are set aside, never overwritten")
      .option("--deep", "check every evidence file as well")
      .option("--json", "as JSON"),
  examples: ["doctor", "doctor --deep", "doctor 2026-11-15-k7qf --repair"],
  run: doctor,
};
