import { Command } from "commander";
import { expect, test } from "vitest";
import { takeCaseOption } from "../../../src/cli/case-option.ts";
import { COMMANDS } from "../../../src/cli/commands/all.ts";
import { completionText, kindOf } from "../../../src/cli/completion/complete.ts";
import { actsOf } from "../../support/acts.ts";

test.each(actsOf(COMMANDS))("of %s it is known what goes in each place", async (words, load) => {
  const command = (await load()).command.shape(new Command(words));
  takeCaseOption(command);
  const flags = command.options.filter((one) => one.required || one.optional);
  for (const one of [...command.registeredArguments, ...flags])
    expect(await kindOf(words, one), `${words}: ${"flags" in one ? one.flags : one.name()}`).toBeDefined();
});

test("what could act in a shell is left out, and descriptions stand on one line", () => {
  const text = completionText({
    candidates: [
      { value: "A", about: "a\tb\nc\u001b[2J" },
      { value: "$(rm -rf /)" },
      { value: "`id`" },
      { value: "a b" },
      { value: "a;b" },
      { value: "o'clock" },
      { value: "" },
      { value: "role=", about: "" },
      { value: "A" },
      { value: "привіт" },
    ],
    files: false,
  });
  expect(text).toBe("A\ta b c␛[2J\nrole=\nпривіт\n:\n");
});
