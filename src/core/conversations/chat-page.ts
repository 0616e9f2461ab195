/** Which chat program made a saved page, told from marks that only it writes. In: the lines of the file. */
export const chatPageOf = (lines: readonly string[]): "telegram" | "messenger" | undefined => {
  const top = lines.slice(0, 400).join("\n").slice(0, 400_000);
  if (!/<(?:html|!doctype|div|body)/i.test(top)) return undefined;
  if (/class="[^"]*\bchat_page\b/.test(top) || (/class="from_name"/.test(top) && /class="message default/.test(top)))
    return "telegram";
  return /class="[^"]*\b_a6-g\b/.test(top) && /class="[^"]*\b_a6-p\b/.test(top) ? "messenger" : undefined;
};
