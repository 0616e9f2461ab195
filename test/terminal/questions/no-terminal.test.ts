import { describe, expect, it } from "vitest";
import * as fields from "../../../src/core/case/fields.ts";
import type { Problem } from "../../../src/errors.ts";
import { noTerminalAsk } from "../../../src/terminal/questions/no-terminal.ts";
import { promptFor } from "../../support/prompts.ts";

const refusal = async (...args: Parameters<typeof promptFor>): Promise<Problem> =>
  noTerminalAsk(promptFor(...args)).then(
    () => expect.fail("it asked"),
    (error: Problem) => error,
  );

describe("without a terminal", () => {
  it("says which question, and which flag answers it", async () => {
    const problem = await refusal(fields.money());
    expect(problem.name).toBe("Problem");
    expect(problem.message).toBe(
      'We need to ask "What is the least you can live with?" (floor), but there is no terminal.',
    );
    expect(problem.hints).toEqual(["Answer it with   --set floor=450.00   or leave it with   --no-input"]);
  });

  it.each([
    [fields.line(), '--set floor="a few words"'],
    [fields.text(), '--set floor="what happened"'],
    [fields.day(), "--set floor=2026-11-10"],
    [fields.percent(), "--set floor=10"],
    [fields.hours(), "--set floor=12.5"],
    [fields.yesNo(), "--set floor=yes"],
    [fields.choice({ client: "Client" }), "--set floor=client"],
    [fields.choices({ late: "Late" }), "--set floor=late"],
    [fields.claimRefs(), "--set floor=c1"],
  ])("gives an example that would be taken: %#", async (field, flag) => {
    expect((await refusal(field)).hints[0]).toContain(`${flag}   or`);
  });

  it("sends lists, and what is in them, to a file of answers", async () => {
    for (const on of [{ key: "claims.c1.agreed" }, { key: "milestones", kind: "list" as const }]) {
      expect((await refusal(fields.line(), on)).hints).toEqual([
        "Answer it with   --answers FILE   or leave it with   --no-input",
      ]);
    }
  });
});
