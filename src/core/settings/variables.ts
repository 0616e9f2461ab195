import { SETTINGS } from "./rows.ts";

/** A variable of the environment, and what it does. */
export interface Variable {
  readonly name: string;
  readonly does: string;
}

/** Variables that stand for no setting. */
const OTHERS: readonly Variable[] = [
  { name: "DISPUTE_COACH_HOME", does: "another folder for your cases" },
  {
    name: "DISPUTE_COACH_PASSPHRASE_FILE",
    does: "a file with the passphrase of locked cases in its first line",
  },
  {
    name: "SOURCE_DATE_EPOCH",
    does: "the present, in seconds since 1970, so that the same case gives the same bytes",
  },
  { name: "COLUMNS", does: "the width of lines where the terminal does not tell it" },
];

/** Every variable that the program looks at for the person: those of the settings first. */
export const VARIABLES: readonly Variable[] = [
  ...SETTINGS.flatMap((row) => row.variables.map(({ name, says }) => ({ name, does: says }))),
  ...OTHERS,
];
