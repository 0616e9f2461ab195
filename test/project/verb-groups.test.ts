import { Command } from "commander";
import { expect, test } from "vitest";
import { ADVICE } from "../../src/cli/verbs/advice.ts";
import { BUNDLE } from "../../src/cli/verbs/bundle.ts";
import { EVIDENCE } from "../../src/cli/verbs/evidence.ts";
import { FILING } from "../../src/cli/verbs/filing.ts";
import { SHELF } from "../../src/cli/verbs/shelf.ts";
import { TALK } from "../../src/cli/verbs/talk.ts";

// Only the group of the command that was asked for is made, so a group must name what it makes, and no other may have it.

const GROUPS = { TALK, ADVICE, EVIDENCE, FILING, BUNDLE, SHELF };

test.each(Object.entries(GROUPS))("%s makes the commands it names", (_name, { names, add }) => {
  const made: string[] = [];
  add(
    (name) => {
      made.push(name);
      return new Command(name);
    },
    async () => {},
    () => "",
  );
  expect(made).toEqual(names);
});

test("no name is in two groups", () => {
  const names = Object.values(GROUPS).flatMap((group) => group.names);
  expect(new Set(names).size).toBe(names.length);
});
