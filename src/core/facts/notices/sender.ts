import type { MailHead, ReadText } from "../read-text.ts";

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** Is this an address of Upwork's own? https://support.upwork.com/hc/articles/20006273586067 */
const isUpworkAddress = (address: string): boolean =>
  /^(?:[a-z0-9-]+\.)*upwork\.com$/.test(domainOf(address)) || domainOf(address) === "upwork.zendesk.com";

/** Who a mail says it is from, beside where it is from. */
export type Sender = "upwork" | "pretends" | "other";

const of = ({ from }: Pick<MailHead, "from">): Sender => {
  if (isUpworkAddress(from.address)) return "upwork";
  const says = /\bupwork\b/i.test(from.name) || /upwork|up-work|upw0rk/i.test(domainOf(from.address));
  return says && from.address !== "" ? "pretends" : "other";
};

/** The head that a notice of Upwork has: of the mail, or of the one that it forwards. Undefined: it is none of Upwork's. */
export const upworkHead = ({ mail }: ReadText): MailHead | undefined => {
  if (mail === undefined) return undefined;
  if (mail.forwarded !== undefined) return of(mail.forwarded) === "upwork" ? mail.forwarded : undefined;
  return of(mail) === "upwork" ? mail : undefined;
};

/** Does a mail call itself Upwork's without being from there? */
export const pretendsUpwork = ({ mail }: ReadText): boolean => {
  const head = mail?.forwarded ?? mail;
  return head !== undefined && of(head) === "pretends";
};
