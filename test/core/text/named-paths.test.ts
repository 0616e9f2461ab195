import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedPaths, readsAsText } from "../../../src/core/text/named-paths.ts";

const there = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path), home: "/home/mara" });

describe("names in a line", () => {
  it.each([
    ["a plain path", "/home/mara/notice.eml", ["/home/mara/notice.eml"]],
    ["with spaces, as it is", "/home/mara/My notice.eml", ["/home/mara/My notice.eml"]],
    ["with backslashes before spaces", "/home/mara/My\\ notice\\ \\(1\\).eml ", ["/home/mara/My notice (1).eml"]],
    ["in single quotes", "'/home/mara/My notice.eml' ", ["/home/mara/My notice.eml"]],
    ["in double quotes", '"/home/mara/My notice.eml"', ["/home/mara/My notice.eml"]],
    ["a quote in the name, as a shell writes it", "'/home/mara/Ann'\\''s mail.eml'", ["/home/mara/Ann's mail.eml"]],
    ["an apostrophe, escaped", "/home/mara/Ann\\'s\\ mail.eml", ["/home/mara/Ann's mail.eml"]],
    ["a file URL", "file:///home/mara/My%20notice.eml", ["/home/mara/My notice.eml"]],
    ["a file URL with a host", "file://localhost/home/mara/notice.eml", ["/home/mara/notice.eml"]],
    ["a file URL with letters of another script", "file:///home/mara/%D0%BF%D0%B8.eml", ["/home/mara/пи.eml"]],
    ["a percent that is no code", "file:///home/mara/100%.pdf", ["/home/mara/100%.pdf"]],
    ["the person's own folder", "~/notice.eml", ["/home/mara/notice.eml"]],
    ["the own folder itself", "~", ["/home/mara"]],
    ["Windows", "C:\\Users\\mara\\notice.eml", ["C:\\Users\\mara\\notice.eml"]],
    ["Windows with spaces, in quotes", '"C:\\Users\\mara\\My notice.eml"', ["C:\\Users\\mara\\My notice.eml"]],
    ["PowerShell", "& 'C:\\Users\\mara\\My notice.eml'", ["C:\\Users\\mara\\My notice.eml"]],
    ["Windows as a URL", "file:///C:/Users/mara/a.eml", ["C:/Users/mara/a.eml"]],
    ["Windows inside its Linux", "C:\\w\\a b.eml", ["/mnt/c/w/a b.eml"]],
  ])("%s", (_what, line, paths) => {
    expect(namedPaths(line, there(...paths))).toEqual({ paths, unknown: [] });
  });

  it("takes several in a line, in quotes or not, each once", () => {
    const look = there("/a/one.eml", "/a/two words.eml", "/a/three.eml");
    expect(namedPaths("'/a/two words.eml' /a/one.eml /a/three.eml /a/one.eml", look).paths).toEqual([
      "/a/two words.eml",
      "/a/one.eml",
      "/a/three.eml",
    ]);
    expect(namedPaths("/a/one.eml /a/two words.eml /a/three.eml", look)).toEqual({
      paths: ["/a/one.eml", "/a/two words.eml", "/a/three.eml"],
      unknown: [],
    });
  });

  it("takes several on lines of their own, as file managers copy them", () => {
    const look = there("/a/one.eml", "/a/two words.eml");
    expect(namedPaths("file:///a/one.eml\r\nfile:///a/two%20words.eml\r\n", look).paths).toHaveLength(2);
  });

  it("says what names nothing", () => {
    expect(namedPaths("/a/one.eml /a/gone.eml", there("/a/one.eml"))).toEqual({
      paths: ["/a/one.eml"],
      unknown: ["/a/gone.eml"],
    });
    expect(namedPaths("it is 'open", there())).toEqual({ paths: [], unknown: ["it", "is", "'open"] });
  });

  it("finds any name again, quoted as a shell does, and survives anything", () => {
    const name = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).filter((one) => !/[\r\n\0]/.test(one));
    fc.assert(
      fc.property(name, (raw) => {
        const path = `/a/${raw}`;
        const quoted = `'${path.replaceAll("'", "'\\''")}'`;
        expect(namedPaths(`${quoted} /a/other`, there(path, "/a/other")).paths).toContain(path);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        const { paths, unknown } = namedPaths(line, there());
        expect(paths).toEqual([]);
        expect(unknown.join("").replace(/\s/g, "").length).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

describe("words or a name", () => {
  it.each([
    ["Your client asked for a refund of $600.00.", true],
    ["/home/mara/my new file from the client.pdf", false],
    ["notice.eml", false],
    ["no such thing", false],
    ["C:\\Users\\mara\\my new file from work.pdf", false],
  ])("%s", (line, isText) => {
    expect(readsAsText(line)).toBe(isText);
  });
});
