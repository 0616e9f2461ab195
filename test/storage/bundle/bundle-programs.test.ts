import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { said, withCase } from "../../support/bundle-stories.ts";
import { computer } from "../../support/run-program.ts";

/** Is a program here? When it is not, its tests are skipped, and that is said. */
const has = (program: string, ...args: string[]): boolean => {
  const there = spawnSync(program, args).error === undefined;
  if (!there) console.warn(`${program} is not installed: its tests are skipped`);
  return there;
};

const done = (program: string, args: readonly string[], cwd?: string): string => {
  const ran = spawnSync(program, args, { cwd, encoding: "utf8" });
  expect(`${ran.status} ${ran.stderr}`).toBe("0 ");
  return ran.stdout;
};

test.skipIf(!has("sha256sum", "--version"))("sha256sum finds every file of a folder as it is listed", async () => {
  const { made, out } = await withCase();
  await made.run(["bundle", "--output", out("filing")]);
  expect(done("sha256sum", ["--strict", "-c", "manifest-sha256.txt"], out("filing")).match(/: OK\n/g)).toHaveLength(11);
  done("sha256sum", ["--strict", "-c", "tagmanifest-sha256.txt"], out("filing"));
});

test.skipIf(!has("unzip", "-v"))("unzip finds nothing wrong, and what it unpacks can be imported", async () => {
  const { made, out } = await withCase();
  await made.run(["bundle", "--output", out("a.zip")]);
  expect(done("unzip", ["-t", out("a.zip")])).toContain("No errors detected");
  done("unzip", ["-q", out("a.zip"), "-d", out("unpacked")]);
  expect(await computer().run(["import", out("unpacked/story")])).toMatchObject({ code: 0 });
});

test.skipIf(!has("zip", "-v"))("a folder that a person packed again can be imported", async () => {
  const { made, out } = await withCase();
  await made.run(["bundle", "--output", out("filing")]);
  done("zip", ["-qr", out("again.zip"), "filing"], join(out("filing"), ".."));
  expect(await computer().run(["import", out("again.zip")])).toMatchObject({ code: 0 });
});

describe.skipIf(!has("age", "--version") || !has("age-keygen", "--version"))("with the age program", () => {
  test("it opens what is sealed for a key: the same bytes as without a seal", async () => {
    const { made, out } = await withCase();
    done("sh", ["-c", `age-keygen -o "$0" 2>/dev/null`, out("key.txt")]);
    const recipient = done("age-keygen", ["-y", out("key.txt")]).trim();
    await made.run(["bundle", "--output", out("plain.zip")]);
    await made.run(["bundle", "--output", out("sealed.zip"), "--recipient", recipient]);
    done("age", ["-d", "-i", out("key.txt"), "-o", out("opened.zip"), out("sealed.zip.age")]);
    expect(readFileSync(out("opened.zip")).equals(readFileSync(out("plain.zip")))).toBe(true);
  });

  test("what it sealed is imported, for one of several keys", async () => {
    const { made, out } = await withCase();
    for (const key of ["one", "two"]) done("sh", ["-c", `age-keygen -o "$0" 2>/dev/null`, out(key)]);
    const recipients = ["one", "two"].flatMap((key) => ["-r", done("age-keygen", ["-y", out(key)]).trim()]);
    await made.run(["bundle", "--output", out("plain.zip")]);
    done("age", [...recipients, "-o", out("theirs.age"), out("plain.zip")]);
    const there = computer();
    there.files.set("two", readFileSync(out("two"), "utf8"));
    expect(await there.run(["import", out("theirs.age"), "--identity", "two"])).toMatchObject({ code: 0 });
  });

  test("sealed as text: told how to open it", async () => {
    const { out } = await withCase();
    done("sh", ["-c", `age-keygen -o "$0" 2>/dev/null`, out("key.txt")]);
    writeFileSync(out("plain"), "x");
    const recipient = done("age-keygen", ["-y", out("key.txt")]).trim();
    done("age", ["-a", "-r", recipient, "-o", out("a.age"), out("plain")]);
    expect(said(await computer().run(["import", out("a.age")]))).toContain("Open it with age --decrypt");
  });
});
