import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { casesOf } from "../support/cases-of.ts";
import { type Computer, computer } from "../support/run-program.ts";
import { storyOf } from "../support/stories.ts";

const withCase = async (): Promise<Computer> => {
  const made = computer();
  made.files.set("case.json", readFileSync(storyOf("freelancer-ended-money-held").path, "utf8"));
  await made.run(["start", "--answers", "case.json", "--no-input"]);
  return made;
};

const filingsOf = (made: Computer): string[] =>
  casesOf(made.cases).flatMap((one) => one.filings.map(({ form }) => form));

test.each(["md", "txt", "form", "html", "pdf", "docx", "json"])(
  "the same filing written again as %s is one record",
  async (form) => {
    const made = await withCase();
    for (const minute of ["01", "02", "03"]) {
      made.now = `2026-11-15T11:${minute}:00Z`;
      const ran = await made.run(["export", "--format", form, "--output", `filing.${form}`, "--force"]);
      expect(ran.err).toContain(`Written: filing.${form}`);
    }
    expect(filingsOf(made)).toEqual([form]);
  },
);

test("a filing that goes out again after another one is the last one again", async () => {
  const made = await withCase();
  const fileWith = async (amount: string) => {
    await made.run(["resume", "--no-input", "--set", `askAmount=${amount}`]);
    await made.run(["export", "--output", "filing.md", "--force"]);
  };
  for (const amount of ["800.00", "700.00", "800.00"]) await fileWith(amount);
  expect(filingsOf(made)).toEqual(["md", "md", "md"]);
  expect((await made.run(["export", "--changes"])).out).toContain("Nothing has changed");
});
