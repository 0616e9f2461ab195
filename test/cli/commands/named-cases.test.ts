import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { FULL_CASE } from "../../support/every-command.ts";
import { type Computer, computer } from "../../support/run-program.ts";

let pc: Computer;
const ids: Record<string, string> = {};
beforeEach(async () => {
  pc = computer();
  for (const title of ["Keramik", "Keramik copy", "Γειά σου", "Zażółć gęślą", "Straße"]) {
    await pc.run(["start", "--no-input", "--title", title, "--set", "role=client"]);
  }
  for (const one of pc.cases.list()) if ("summary" in one) ids[one.summary.title] = one.summary.id;
});
const found = async (name: string): Promise<string | undefined> => {
  const ran = await pc.run(["status", name, "--json"]);
  return ran.code === 0 ? JSON.parse(ran.out).title : undefined;
};

describe("a case is found by what is its own", () => {
  test.each([
    ["Keramik", "Keramik"],
    ["keramik", "Keramik"],
    ["Keramik copy", "Keramik copy"],
    ["copy", "Keramik copy"],
    ["Γεια", "Γειά σου"],
    ["zazolc", "Zażółć gęślą"],
    ["GESLA", "Zażółć gęślą"],
    ["strasse", "Straße"],
    ["kera", undefined],
    ["nothing", undefined],
  ])("%s is %s", async (name, title) => {
    expect(await found(name)).toBe(title);
  });

  test("by the part of its id that the others have not, and not by one they have", async () => {
    for (const [title, id] of Object.entries(ids)) expect(await found(id.split("-").at(-1) ?? "")).toBe(title);
    expect(await found(Object.values(ids)[0]?.slice(0, 10) ?? "")).toBeUndefined();
  });

  test("the whole title deletes the case with that title", async () => {
    const ran = await pc.run(["delete", "Keramik", "--title", "Keramik"]);
    expect(ran.code).toBe(0);
    expect(await found("Keramik")).toBe("Keramik copy");
  });
});

describe("--case is taken by every command that takes a case", () => {
  const rows: string[][] = [
    ["resume", "--no-input"],
    ["status"],
    ["review", "--no-input"],
    ["review", "role", "--no-input"],
    ["log", "note", "--text", "x"],
    ["draft", "message"],
    ["check"],
    ["deadlines"],
    ["routes"],
    ["money"],
    ["explain", "review-window"],
    ["claims"],
    ["redact", "--list"],
    ["export"],
    ["export", "--format", "form"],
    ["evidence", "add", FULL_CASE, "--no-input"],
    ["evidence", "import", FULL_CASE, "--no-input"],
    ["evidence", "list"],
    ["evidence", "verify"],
    ["evidence", "show", "A"],
    ["evidence", "quote", "A", "--line", "1"],
    ["evidence", "remove", "A"],
    ["evidence", "restore", "A"],
    ["bundle", "--output", "case.zip"],
    ["doctor"],
    ["rename", "Another"],
    ["clone"],
    ["archive"],
    ["lock"],
    ["unlock"],
    ["delete", "--title", "Keramik"],
  ];
  test.each(rows.map((words) => [words.join(" "), words]))("%s", async (_said, given) => {
    const words = given.map((one) => (one === "case.zip" ? join(pc.home, one) : one));
    for (const flag of [["--case", "Keramik"], ["--case=Keramik"]]) {
      const ran = await pc.run([...words, ...flag]);
      expect(ran.err).not.toMatch(/There is no flag|Too many words|Something is missing|More than one case/);
    }
  });

  test("it names the case wherever it stands, and the other words keep their places", async () => {
    await pc.run(["rename", "--case", "Keramik copy", "Vase"]);
    expect(await found("Vase")).toBe("Vase");
    await pc.run(["rename", "Two words", "--case=Vase", "--plain"]);
    expect(await found("Two words")).toBe("Two words");
    const shown = await pc.run(["review", "--json", "--case", "Keramik", "role"]);
    expect(shown.code).toBe(0);
    expect((await pc.run(["status", "--case"])).code).toBe(2);
    expect((await pc.run(["status", "--case", ""])).code).not.toBe(0);
    expect((await pc.run(["list", "--case", "Keramik"])).err).toContain("There is no flag --case");
  });

  test("help shows it", async () => {
    for (const name of ["status", "export", "rename", "review"])
      expect((await pc.run(["help", name])).out).toContain("--case <case>");
  });
});

describe("help for a word that is no command", () => {
  test.each(["next", "undo", "calendar", "statsu"])("help %s says that there is no such command", async (word) => {
    const ran = await pc.run(["help", word]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`There is no command or topic "${word}".`);
  });
  test("help alone and help of a command stay", async () => {
    expect((await pc.run(["help"])).out).toContain("Commands:");
    expect((await pc.run(["help", "status"])).out).toContain("status [options] [case]");
  });
});
