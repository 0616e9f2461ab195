// Reads every chat fixture and prints what came out: a test compares that in several zones and languages.
import { readdirSync, readFileSync } from "node:fs";
import { formatOf } from "../../src/core/conversations/conversation-formats.ts";
import { textFromBytes } from "../../src/core/text/decode-text.ts";
import { linesOfText } from "../../src/core/text/lines-of-text.ts";
import { readConversation } from "../../src/readers/conversation.ts";

const folder = `${process.argv[2]}/`;
const FORWARDED = `From: a@example.com
To: b@example.com
Date: Sun, 8 Mar 2026 02:30:00 -0500
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See below.
--b
Content-Type: message/rfc822

From: c@example.com
Date: Sun, 8 Mar 2026 02:30:00 -0500
Subject: inside

Hello
--b--
`;
// The hour that is skipped in New York, and one that comes twice.
const SKIPPED = "08/03/2026, 02:30 - A: skipped\n25/10/2026, 02:30 - A: twice\n";
const files: [string, Uint8Array][] = [
  ...readdirSync(folder)
    .sort()
    .map((name): [string, Uint8Array] => [name, readFileSync(folder + name)]),
  ["forwarded.eml", Buffer.from(FORWARDED)],
  ["skipped.txt", Buffer.from(SKIPPED)],
];
for (const [fileName, bytes] of files) {
  const file = { fileName, mediaType: "", bytes, lines: linesOfText(textFromBytes(bytes)) };
  const reading = { form: formatOf(file), order: "dmy", zone: "America/New_York", asOf: "2026-11-15" } as const;
  process.stdout.write(`${JSON.stringify(await readConversation(file, reading))}\n`);
}
