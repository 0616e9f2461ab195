import { expect, test } from "vitest";
import { sayBytes, sayMediaType } from "../../../src/core/case/media-type.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [9949, "9.9 kB"],
  [9950, "10 kB"],
  [999_499, "999 kB"],
  [999_500, "1.0 MB"],
  [34_000_000, "34 MB"],
  [1_073_741_824, "1.1 GB"],
  [5e15, "5000 TB"],
])("%i bytes are %s", (bytes, said) => {
  expect(sayBytes(bytes)).toBe(said);
});

test.each([
  ["application/pdf", "PDF"],
  ["image/png", "PNG picture"],
  ["video/x-matroska", "MATROSKA video"],
  ["text/x-python", "PYTHON text"],
  ["application/x-tar", "TAR archive"],
  ["audio/ogg; codecs=opus", "Opus sound"],
  ["audio/x-caf; a=b", "CAF sound"],
  ["image/vnd.microsoft.icon", "MICROSOFT.ICON picture"],
  ["application/x-unheard-of", "application/x-unheard-of"],
  ["constructor", "constructor"],
])("%s is called %s", (type, said) => {
  expect(sayMediaType(type)).toBe(said);
});
