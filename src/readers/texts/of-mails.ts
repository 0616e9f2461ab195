import type { ReadText } from "../../core/facts/read-text.ts";
import { mailsInMailbox } from "../mailbox.ts";
import type { Found } from "./found.ts";
import { LIMITS } from "./limits.ts";
import { readMailText } from "./mail-texts.ts";
import { type Step, unreadText } from "./step.ts";

/** A mail, and then what came with it. */
export const ofMail = (mail: { readonly text: ReadText; readonly attached: readonly Found[] } | undefined): Step[] =>
  mail === undefined ? [] : [{ text: mail.text }, { more: mail.attached }];

/** The mails of a mailbox, each read when it is its turn: one that is broken is said, and the others are read. */
export async function* mailbox(
  { place, deep }: Found,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Step> {
  let mail = 0;
  for await (const one of mailsInMailbox(pieces, LIMITS.bytes)) {
    mail += 1;
    const here = { ...place, mail };
    const read = await readMailText(one, { place: here, deep }).catch(() => undefined);
    if (read === undefined) yield { text: unreadText(here, "message/rfc822", "This email cannot be read.") };
    else yield* ofMail(read);
  }
}
