import { expect, test } from "vitest";
import { mediaTypeOf } from "../../src/readers/media-type.ts";
import { pictureFiles } from "../support/picture-files.ts";
import { jpegTaken, PNG } from "../support/pictures.ts";

const files: [what: string, head: Uint8Array, name: string, type: string][] = [
  ["a PNG picture, whatever its name", PNG, "report.pdf", "image/png"],
  ["a JPEG picture", jpegTaken("2026:11:03 10:42:00"), "x.jpg", "image/jpeg"],
  [
    "a TIFF whose list of tags lies far behind",
    Buffer.concat([Buffer.from("49492a00ffffff00", "hex"), Buffer.alloc(200)]),
    "scan.tif",
    "image/tiff",
  ],
  [
    "the same in the newer form",
    Buffer.concat([Buffer.from("4d4d002b00080000", "hex"), Buffer.alloc(200)]),
    "x",
    "image/tiff",
  ],
  [
    "an AVIF that names its general brand first",
    Buffer.concat([Buffer.from("0000001c667479706d696631000000006d696631617669666d696166", "hex"), Buffer.alloc(9)]),
    "x.heic",
    "image/avif",
  ],
  ["a PDF written in plain characters", Buffer.from("%PDF-1.4\n1 0 obj"), "x", "application/pdf"],
  ["a PDF behind an empty line", Buffer.from("\n%PDF-1.7\n%\xe2\xe3\n1 0 obj", "latin1"), "x.pdf", "application/pdf"],
  ["a PDF behind what a shop put there", Buffer.from("\r\n<br />\n%PDF-1.7\n1 0 obj\n<<"), "x", "application/pdf"],
  ["a text about PDFs", Buffer.from("It begins with %PDF-1.7 and so on"), "notes.txt", "text/plain"],
  ["a mail with a PDF in it", Buffer.from("From: a@b.c\n\n%PDF-1.7\n1 0 obj"), "mail.eml", "message/rfc822"],
  [
    "an old Word document",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    "a.doc",
    "application/msword",
  ],
  [
    "an Outlook mail",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    "a.msg",
    "application/vnd.ms-outlook",
  ],
  ["words", Buffer.from("Hello Northwind"), "chat.txt", "text/plain"],
  ["words without an ending", Buffer.from("Hello"), "notes", "text/plain"],
  ["words that begin like a picture", Buffer.from("BMW called, then we wrote."), "chat.txt", "text/plain"],
  ["words that begin like a sound", Buffer.from("ID3 tags were missing."), "chat.txt", "text/plain"],
  ["UTF-16 as Windows saves it", Buffer.from("\ufeffHello", "utf16le"), "chat.txt", "text/plain"],
  ["an older encoding", Buffer.from("Müller schrieb", "latin1"), "chat.txt", "text/plain"],
  ["the same under no name for text", Buffer.from("Müller", "latin1"), "chat.bin", "application/octet-stream"],
  ["a character cut off at the end", Buffer.from("Grüße 契").subarray(0, -1), "chat.txt", "text/plain"],
  ["a table", Buffer.from("a,b\n1,2"), "hours.CSV", "text/csv"],
  ["a mail", Buffer.from("From: a@b.example\n\nHi"), "mail.eml", "message/rfc822"],
  ["JSON", Buffer.from("{}"), "data.json", "application/json"],
  ["a web page", Buffer.from("<!doctype html><p>Hi"), "page.html", "text/html"],
  ["bytes of no kind", Buffer.from([0, 1, 2, 3]), "x.txt", "application/octet-stream"],
  ["nothing", Buffer.from([]), "x.png", "application/octet-stream"],
];
test.each(files)("%s", async (_what, head, name, type) => {
  expect(await mediaTypeOf(head, name)).toBe(type);
});

const OF_ENDING: Readonly<Record<string, string>> = { jpg: "image/jpeg", tif: "image/tiff" };
test.each(pictureFiles().map(({ name, content }) => [name, content] as const))(
  "%s is known by its bytes, whatever its name",
  async (name, content) => {
    const ending = name.split(".").at(-1) ?? "";
    for (const called of ["x", "x.txt", "x.pdf"])
      expect(await mediaTypeOf(content, called)).toBe(OF_ENDING[ending] ?? `image/${ending}`);
  },
);
