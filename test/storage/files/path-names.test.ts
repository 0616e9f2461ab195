import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { completeName } from "../../../src/storage/files/path-names.ts";
import { tempHome } from "../../support/temp-home.ts";

/** The person's own folder with a folder of two files in it. */
const home = (): string => {
  const folder = join(dirname(tempHome()), "ann");
  mkdirSync(join(folder, "Shots"), { recursive: true });
  for (const name of ["one.png", "other.png"]) writeFileSync(join(folder, "Shots", name), "");
  return folder;
};

test("a name is completed behind either separator of Windows, and only behind / elsewhere", () => {
  const mine = home();
  expect(completeName("~/Sho", mine, "linux").text).toBe("~/Shots/");
  expect(completeName("~/Shots/on", mine, "win32").text).toBe("~/Shots/one.png");
  expect(completeName("~/Shots/o", mine, "linux")).toEqual({ text: "~/Shots/o", more: ["one.png", "other.png"] });
  expect(completeName("~\\Sho", mine, "linux").text).toBe("~\\Sho");
});
