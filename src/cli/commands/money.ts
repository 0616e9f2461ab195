import type { Case } from "../../core/case/case.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { replay } from "../../core/interview/replay.ts";
import { moneyOf } from "../../core/money/money.ts";
import type { Rulebook } from "../../core/rules/rule.ts";
import type { Io } from "../../ports.ts";
import { moneyLines } from "../../terminal/views/money.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { rulebookIn } from "../flow/deadline-context.ts";
import { pickCase } from "../flow/pick-case.ts";

export interface MoneyOptions {
  readonly case?: string;
  readonly json?: boolean;
}

/** The money picture of a case as JSON: all amounts in whole cents. */
export const moneyJson = (c: Case, pack: Rulebook): string =>
  JSON.stringify({ id: c.id, title: titleOf(c), ...moneyOf(replay(c).applying, pack) }, null, 2);

/** `money [CASE]`: what happens without a deal, the range that is good for both, and packages to propose. */
export const money = async (io: Io, options: MoneyOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  if (options.json) {
    io.out(moneyJson(c, rulebookIn(io)));
    return;
  }
  for (const line of moneyLines(moneyOf(replay(c).applying, rulebookIn(io)), c.id, io)) io.out(line);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<MoneyOptions> = {
  shape: (command) => command.addArgument(caseArgument()).option("--json", "as JSON, amounts in whole cents"),
  examples: ["money", "money --json"],
  run: money,
};
