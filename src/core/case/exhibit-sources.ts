/** Where an exhibit can come from, and what hangs on that. */
interface ExhibitSource {
  /** As people and the filing call it. */
  readonly label: string;
  /** The same in a word or two, behind a label: "A contract page". Of a file only its name tells what it is. */
  readonly short?: string;
  /**
   * Which half of a claim an exhibit from there can show: what was agreed (and what happened, when it is from that day or later), what
   * happened, or both: then the person is believed.
   */
  readonly shows: "agreed" | "happened" | "both";
  /** Upwork cannot look it up. */
  readonly isOutside?: true;
}

export const EXHIBIT_SOURCES = {
  contractPage: { label: "Upwork contract page", short: "contract page", shows: "agreed" },
  messages: { label: "Upwork Messages", short: "messages", shows: "both" },
  notice: { label: "Notice or email from Upwork", short: "Upwork notice", shows: "happened" },
  submission: { label: "Upwork, Submit Work", short: "submission", shows: "happened" },
  diary: { label: "Upwork Work Diary", short: "Work Diary", shows: "happened" },
  transactions: { label: "Upwork transaction history", short: "transaction history", shows: "happened" },
  file: { label: "File on my computer", shows: "both" },
  outside: { label: "Email or chat outside Upwork", short: "email or chat", shows: "both", isOutside: true },
  published: { label: "Published or merged work", short: "published work", shows: "happened" },
} as const satisfies Readonly<Record<string, ExhibitSource>>;

/** What hangs on where an exhibit comes from; undefined when that is not said, or none of the sources. */
export const sourceOf = ({ source }: { readonly source?: string | null | undefined }): ExhibitSource | undefined =>
  Object.hasOwn(EXHIBIT_SOURCES, source ?? "") ? EXHIBIT_SOURCES[source as keyof typeof EXHIBIT_SOURCES] : undefined;
