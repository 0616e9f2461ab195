const MOST_DEPTH = 12;
const MOST_PARTS = 5000;

type Parts = Readonly<Record<string, unknown>>;
const isParts = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const wordsOf = (value: unknown): string =>
  typeof value === "string" ? value : isParts(value) && typeof value.text === "string" ? value.text : "";

/** Parts of text that stand in one line; all others stand in lines of their own. */
const INLINE: ReadonlySet<unknown> = new Set([
  "text",
  "link",
  "emoji",
  "user",
  "channel",
  "broadcast",
  "usergroup",
  "mrkdwn",
  "plain_text",
  "date",
  "color",
]);

const inline = (part: Parts): string => {
  switch (part.type) {
    case "link":
      return typeof part.text === "string" && part.text !== ""
        ? `${part.text} (${String(part.url)})`
        : String(part.url ?? "");
    case "emoji":
      return `:${String(part.name ?? "")}:`;
    case "user":
      return `<@${String(part.user_id ?? "")}>`;
    case "channel":
      return `<#${String(part.channel_id ?? "")}>`;
    case "broadcast":
      return `<!${String(part.range ?? "")}>`;
    default:
      return wordsOf(part.text) || wordsOf(part.fallback);
  }
};

/**
 * The words in the blocks of a Slack message (https://docs.slack.dev/reference/block-kit/blocks), in the order they are shown. In: what
 * the export has; of any shape.
 */
export const blockText = (blocks: readonly unknown[]): string => {
  let left = MOST_PARTS;
  const read = (value: unknown, depth: number): string => {
    left -= 1;
    if (depth > MOST_DEPTH || left < 0 || !isParts(value)) return "";
    if (INLINE.has(value.type)) return inline(value);
    const own = [value.title, value.text, value.alt_text].map(wordsOf).filter((words) => words !== "");
    const inside = [value.elements, value.fields].flatMap((list) => (Array.isArray(list) ? list : []));
    const isLine = inside.some((one) => isParts(one) && INLINE.has(one.type)) && value.type !== "context";
    const words = inside.map((one) => read(one, depth + 1));
    const bullet = value.type === "rich_text_list" ? words.map((one) => `- ${one}`) : words;
    return [...own, bullet.filter((one) => one !== "").join(isLine && value.type !== "section" ? "" : "\n")]
      .filter((one) => one !== "")
      .join("\n");
  };
  return blocks
    .map((one) => read(one, 0))
    .filter((one) => one !== "")
    .join("\n");
};
