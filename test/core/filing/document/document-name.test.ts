import { expect, test } from "vitest";
import { documentName } from "../../../../src/core/filing/document/export-document.ts";
import { NASTY_STRINGS } from "../../../support/nasty-strings.ts";

test.each([
  ["Logo milestone, Northwind", "filing-logo-milestone-northwind-2026-11-15.pdf"],
  ["Façade für Åse", "filing-facade-fur-ase-2026-11-15.pdf"],
  ["契約", "filing-2026-11-15.pdf"],
  ["../../etc/passwd", "filing-etc-passwd-2026-11-15.pdf"],
])("%j is called %s", (title, name) => {
  expect(documentName("filing", title, "2026-11-15", "pdf")).toBe(name);
});

test("no title makes a path of it", () => {
  for (const title of NASTY_STRINGS) {
    const name = documentName("filing", title, "2026-11-15", "pdf");
    expect(name).toMatch(/^[a-z0-9-]+\.pdf$/);
    expect(name.length).toBeLessThan(100);
  }
});
