import { limitConflicts } from "../../core/interview/consistency.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { replay } from "../../core/interview/replay.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { moneyLines } from "../../terminal/views/money/money.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { moneyIn } from "../flow/deadline-context.ts";
import { print } from "../flow/tell.ts";

export interface MoneyOptions {
  readonly case?: string;
  readonly json?: boolean;
}

/** `money [CASE]`: what happens without a deal, the range that is good for both, and packages to propose. */
export const money = async (io: CaseAccess, options: MoneyOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  const picture = moneyIn(io, c);
  if (options.json) {
    io.out(JSON.stringify({ id: c.id, title: titleOf(c), ...picture }, null, 2));
    return;
  }
  // Figures based on limits in the wrong order would mislead: they are asked again first.
  for (const { say, keys } of limitConflicts(replay(c).applying)) {
    print(io, `${io.plain ? "" : "? "}${say}`, 0, io.plain ? 0 : 2);
    for (const key of keys) print(io, io.asTyped(`review ${c.id} ${key}`), io.plain ? 0 : 2);
    io.out();
  }
  for (const line of moneyLines(picture, c.id, io)) io.out(line);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<MoneyOptions> = {
  shape: (command) => command.addArgument(caseArgument()).option("--json", "as JSON, amounts in whole cents"),
  examples: ["money", "money --json"],
  run: money,
};
