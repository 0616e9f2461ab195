const QUOTED = /^\s*>/;
/** The line above what a mail quotes: "On 8 Nov 2026, Mirela wrote:", in the languages of common mail programs. */
const ABOVE_QUOTED =
  /^\s*(?:(?:on|am|le|el|il|em|op|den|dne|dnia|w dniu)\s.{0,300}?(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napsal\p{L}*|napisał\p{L}*).{0,100}:?|-{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete|message|nachricht|mensaje).{0,60}|_{10,})\s*$/iu;
const HEAD_OF_QUOTED = /^\s*\*?(?:from|von|de|da):\*?\s.*\S/i;
const NEXT_OF_HEAD = /^\s*\*?(?:sent|date|to|gesendet|datum|an|enviado|envoyé|inviato|subject|betreff|cc):/i;
const SIGN_OFF =
  /^\s*(?:--|(?:(?:with )?(?:kind|best|warm|many|all the)?\s*(?:regards|wishes|thanks|best)|cheers|sincerely|yours(?: \p{L}+)?|thank you|thx|br|mfg|(?:mit )?(?:viele|liebe|freundliche[nr]?|beste|herzliche)n? grü(?:ß|ss)en?|gruß|cordialement|bien à vous|saludos(?: cordiales)?|atentamente|cordiali saluti|met vriendelijke groet|s pozdravem|pozdrawiam|z poważaniem|pozdrav|lp|sent from my .*))\s*[,.!]?\s*$/iu;
/** A name and what stands under it have so many lines at most. */
const MOST_SIGNED = 6;

/**
 * What the writer of a mail wrote in it: without what it quotes of earlier mails, and without the sign-off under it. In: the text.
 * Out: the text as it is where nothing else is left.
 */
export const ownWords = (text: string): string => {
  const lines = text.split("\n");
  const above = lines.findIndex(
    (line, at) =>
      ABOVE_QUOTED.test(line) ||
      (HEAD_OF_QUOTED.test(line) && NEXT_OF_HEAD.test(lines[at + 1] ?? "")) ||
      // A long line above the quotation is broken in two by many mail programs.
      (QUOTED.test(lines[at + 2] ?? "") && ABOVE_QUOTED.test(`${line} ${lines[at + 1] ?? ""}`)),
  );
  const own = (above < 0 ? lines : lines.slice(0, above)).filter((line) => !QUOTED.test(line));
  while (own.length > 0 && own.at(-1)?.trim() === "") own.pop();
  const signed = own.findLastIndex((line, at) => at > 0 && SIGN_OFF.test(line));
  const left = signed > 0 && own.length - signed <= MOST_SIGNED ? own.slice(0, signed) : own;
  return left.join("\n").trim() || text;
};
