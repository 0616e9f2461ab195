/** A row of a sheet. Without an id it is a heading, and no key acts on it. */
export interface SheetRow {
  readonly id?: string;
  readonly text: string;
  /** Below it, fainter: where it stands. */
  readonly under?: readonly string[];
  /** Before it: a sign, and the same in a word for those who hear it. */
  readonly mark?: { readonly sign: string; readonly word: string };
}

/** A key of a sheet: a letter, or "Space". */
export interface SheetKey {
  readonly key: string;
  readonly does: string;
  /** It acts on the marked row. */
  readonly ofRow?: true;
}

/** A list to look through, with keys of its own. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly keys: readonly SheetKey[];
  /** What Enter does, as a footer says it: "take what is sure". */
  readonly enter: string;
  /** The rows that Enter takes: how many of them lie below the screen is said beside it. */
  readonly takes?: readonly string[];
  /** The row to begin at. */
  readonly at?: string;
  /** Shown before with other rows: in plain lines it is not read out again, unless it is asked for. */
  readonly isAgain?: true;
}

/** What a person does at a sheet: a key, "Enter" among them, and the row it was pressed at. */
export interface SheetAct {
  readonly key: string;
  readonly row?: string;
}
