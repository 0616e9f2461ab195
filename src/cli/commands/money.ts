import { titleOf } from "../../core/interview/progress.ts";
import { moneyOf } from "../../core/money/money.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { moneyLines } from "../../terminal/views/money/money.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { rulebookIn, standingIn } from "../flow/deadline-context.ts";

export interface MoneyOptions {
  readonly case?: string;
  readonly json?: boolean;
}

/** `money [CASE]`: what happens without a deal, the range that is good for both, and packages to propose. */
export const money = async (io: CaseAccess, options: MoneyOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  const picture = moneyOf(standingIn(io, c).case, rulebookIn(io));
  if (options.json) io.out(JSON.stringify({ id: c.id, title: titleOf(c), ...picture }, null, 2));
  else for (const line of moneyLines(picture, c.id, io)) io.out(line);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<MoneyOptions> = {
  shape: (command) => command.addArgument(caseArgument()).option("--json", "as JSON, amounts in whole cents"),
  examples: ["money", "money --json"],
  run: money,
};
