import { expect, test } from "vitest";
import { CASE_VERSION, newCase } from "../../../src/core/case/case.ts";
import { MIGRATIONS, type Migration, migrate, versionOf } from "../../../src/core/case/migrations.ts";

const rename: Migration = ({ name, ...rest }) => ({ ...rest, title: name });
const shout: Migration = (raw) => ({ ...raw, title: String(raw.title).toUpperCase() });

test("there is a step for every version before today's", () => {
  expect(MIGRATIONS).toHaveLength(CASE_VERSION - 1);
});

test("a case of today is left as it is", () => {
  const today = newCase("a", "2026-11-15T10:42:00Z");
  expect(migrate(today)).toBe(today);
});

test("the steps run in order from the version of the file on, and the input stays as it was", () => {
  const old = Object.freeze({ version: 1, name: "logo" });
  expect(migrate(old, [rename, shout], 3)).toEqual({ version: 3, title: "LOGO" });
  expect(migrate({ version: 2, title: "logo" }, [rename, shout], 3)).toEqual({ version: 3, title: "LOGO" });
  expect(old).toEqual({ version: 1, name: "logo" });
});

test("what is newer, or no case, is left for the reader to judge", () => {
  for (const raw of [{ version: 9 }, { version: "1" }, { version: 0 }, {}, [], null, 3, "x"]) {
    expect(migrate(raw, [rename, shout], 3)).toBe(raw);
  }
});

test("the version is read from a record only", () => {
  expect(versionOf({ version: 2 })).toBe(2);
  for (const raw of [{ version: 1.5 }, { version: "2" }, [], null, "x"]) expect(versionOf(raw)).toBeUndefined();
});
