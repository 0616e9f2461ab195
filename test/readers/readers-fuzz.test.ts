import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseString } from "whatsapp-chat-parser";
import { CONVERSATION_FORMATS, type ConversationFormat } from "../../src/core/case/evidence.ts";
import { formatOf } from "../../src/core/conversations/conversation-formats.ts";
import { textFromBytes } from "../../src/core/text/decode-text.ts";
import { linesOfText } from "../../src/core/text/lines-of-text.ts";
import { builtPorts } from "../support/built.ts";

const { readConversation } = await builtPorts();

const AS_OF = "2026-11-15";
const fileOf = (bytes: Uint8Array) => ({
  fileName: "f",
  mediaType: "text/plain",
  bytes,
  lines: linesOfText(textFromBytes(bytes)),
});

/** Pieces of all forms, so that broken files look like real ones. */
const PIECES = [
  "[03/11/2026, 10:42:15] Noah: exactly what we wanted",
  "3/11/26, 9:04\u202fPM - Noah Wick: Hi",
  "Nov 3, 2026",
  "Mara Rowe",
  "10:42 AM",
  "From: a@example.com",
  "To: b@example.com",
  "Date: Sun, 1 Nov 2026 09:42:07 +0000",
  "From a@example.com Sun Nov  1 09:42:10 2026",
  "Content-Type: multipart/mixed; boundary=b",
  "Content-Type: text/html",
  "Content-Transfer-Encoding: quoted-printable",
  "--b",
  "--b--",
  "Date,Type,Description,Freelancer,PO,Amount",
  '"Nov 10, 2026","Fee","a ""b""",-1.00',
  "Date;Hours;Memo",
  '[{"ts":"1793526120.000300","user":"U1","text":"<@U1> &lt; x"}]',
  '{"messages":[{"ts":"1793526120.0","text":"a',
  "",
  '"',
  "<b>",
  "=C3",
  "\u0000\u001b[31m\u202e",
];

const content = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 30 })), { maxLength: 25 })
    .chain((lines) => fc.constantFrom("\n", "\r\n", "\r").map((end) => new TextEncoder().encode(lines.join(end)))),
  fc.uint8Array({ maxLength: 300 }),
);
const forms = fc.constantFrom<(ConversationFormat | undefined)[]>(undefined, ...CONVERSATION_FORMATS);
const orders = fc.constantFrom("dmy" as const, "mdy" as const, "ymd" as const, undefined);

describe("no file can do harm", () => {
  test("a reader gives a conversation whose messages lie in its lines, or says a Problem", async () => {
    await fc.assert(
      fc.asyncProperty(content, forms, orders, async (bytes, given, order) => {
        const file = fileOf(bytes);
        const form = given ?? formatOf(file);
        try {
          const made = await readConversation(file, { form, order, zone: "Europe/Vienna", asOf: AS_OF });
          let before = 0;
          for (const { line, endLine, on, at, text, from } of made.messages) {
            expect(line).toBeGreaterThan(before);
            expect(endLine).toBeGreaterThanOrEqual(line);
            before = endLine;
            if (on !== undefined) expect(on).toMatch(/^20\d\d-\d\d-\d\d$/);
            if (at !== undefined) expect(at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?Z?)?$/);
            expect(text + from).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
          }
          expect(before).toBeLessThanOrEqual(made.lines.length);
          if (!made.decoded) expect(made.lines).toEqual(file.lines);
          for (const line of made.lines) expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u202a-\u202e]/);
        } catch (error) {
          expect(error).toMatchObject({ name: "Problem" });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("the same file and reading give the same conversation", async () => {
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const read = async () => {
          const file = fileOf(bytes);
          const reading = { form: formatOf(file), order: "dmy", zone: "UTC", asOf: AS_OF } as const;
          return await readConversation(file, reading).catch((error: Error) => error.message);
        };
        expect(await read()).toEqual(await read());
      }),
      { numRuns: 200 },
    );
  });
});

describe("WhatsApp, beside whatsapp-chat-parser", () => {
  const two = (n: number) => String(n).padStart(2, "0");
  const word = fc.constantFrom("exactly", "what", "we", "wanted:", "Hi", "10:42", "3/11", "-", "好", "😀");
  const text = fc.array(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ")),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  const message = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    // 04:00 to 22:59: no clock skips these hours, so that the library's Date holds what was written.
    hour: fc.integer({ min: 4, max: 22 }),
    minute: fc.integer({ min: 0, max: 59 }),
    from: fc.constantFrom("Noah Wick", "Mara", "+43 660 1", "李"),
    text,
  });
  const styles = {
    android: (m: { day: string; time: string; from: string }) => `${m.day}, ${m.time} - ${m.from}: `,
    iphone: (m: { day: string; time: string; from: string }) => `[${m.day}, ${m.time}:00] ${m.from}: `,
  };

  test("both find the same messages, writers and times in well-formed exports", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 1, maxLength: 12 }),
        fc.constantFrom("android" as const, "iphone" as const),
        fc.boolean(),
        async (messages, style, daysFirst) => {
          const lines = messages.map(({ day, month, hour, minute, from, text: body }) => {
            const [first, second] = daysFirst ? [day, month] : [month, day];
            const head = { day: `${two(first)}/${two(second)}/2026`, time: `${two(hour)}:${two(minute)}`, from };
            return styles[style](head) + body.join("\n");
          });
          const all = lines.join("\n");
          const order = daysFirst ? ("dmy" as const) : ("mdy" as const);
          const ours = await readConversation(fileOf(new TextEncoder().encode(all)), {
            form: "whatsapp",
            order,
            zone: "UTC",
            asOf: AS_OF,
          });
          const theirs = parseString(all, { daysFirst });
          expect(ours.messages.map(({ from, text: said }) => [from, said])).toEqual(
            theirs.map(({ author, message: said }) => [author ?? "", said.trim()]),
          );
          expect(ours.messages.map(({ at }) => at?.slice(0, 16))).toEqual(
            theirs.map(({ date }) =>
              [
                [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-"),
                [two(date.getHours()), two(date.getMinutes())].join(":"),
              ].join("T"),
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
