import type { FactKind } from "../../../../src/core/facts/fact.ts";
import type { ReadText } from "../../../../src/core/facts/read-text.ts";

/** A notice as a person has it, and what is to be read from it. */
export interface Guise {
  /** The id of the kind of notice; undefined: it is none that we know. */
  readonly kind: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly sent?: string;
  readonly to?: string;
  readonly from?: { readonly name: string; readonly address: string };
  /** Without numbers of lines, as text of a web page is. */
  readonly html?: true;
  /** Parts of values that must be among the facts. */
  readonly facts: readonly (readonly [FactKind, unknown])[];
  /** Values that no fact may hold. */
  readonly never?: readonly (string | number)[];
}

/** A guise as the readers would give it. */
export const asRead = ({
  subject,
  text,
  sent = "2026-11-12T09:30:00Z",
  to = "Nadia Brandt",
  from,
  html,
}: Guise): ReadText => {
  const file = "notice.eml";
  return {
    file,
    kind: "mail",
    place: { file },
    mediaType: "message/rfc822",
    mail: {
      from: from ?? { name: "Upwork", address: "donotreply@upwork.com" },
      to: [{ name: to, address: "person@example.org" }],
      subject,
      sentAt: sent,
      sentPlace: { file, part: "header", line: 3 },
    },
    lines: text.split("\n").map((line, index) => ({
      text: line,
      place: html ? { file, part: "html" } : { file, part: "text", line: index + 1 },
    })),
    remarks: [],
  };
};
