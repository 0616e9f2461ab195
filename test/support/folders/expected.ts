import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a person finds something in a file. `part`, `line`, `mail`, `member`, `page` as in test/cases/folders/README.md. */
export interface Spot {
  readonly file: string;
  readonly quote: string;
  readonly part?: "header" | "text" | "html";
  readonly line?: number;
  readonly mail?: number;
  readonly member?: string;
  readonly page?: number;
  readonly place?: "picture" | "page text";
  /** In a mail: the subject of the mail that is attached to it. */
  readonly within?: string;
}

type Value = string | number | { readonly [field: string]: unknown };

/** A fact that stands in the files of a folder, written by hand. */
export interface ExpectedFact {
  readonly id: string;
  readonly fact: string;
  readonly value: Value;
  readonly place: readonly Spot[];
  readonly sure: boolean;
  readonly need: "must" | "nice";
  readonly unsure?: readonly string[];
}

/** What a reader is to find in one folder. */
export interface Expected {
  readonly today: string;
  readonly zone: string;
  readonly me: { readonly name: string; readonly role: "freelancer" | "client" | "agency" };
  readonly facts: readonly ExpectedFact[];
  /** True as well, though nobody would miss it: taking it is not wrong. */
  readonly alsoTrue?: readonly Omit<ExpectedFact, "sure" | "need" | "id">[];
  readonly contradictions: readonly {
    readonly what: string;
    readonly one: { readonly place: readonly Spot[] };
    readonly other: { readonly place: readonly Spot[] };
    readonly take: unknown;
  }[];
  readonly neverTake: readonly {
    readonly looksLike: string;
    readonly value: Value;
    readonly place: readonly Spot[];
    readonly why: string;
  }[];
  readonly deadline: { readonly on: string; readonly who: string; readonly place: readonly Spot[] };
  readonly provenance: readonly {
    readonly file: string;
    readonly source: string;
    readonly by: string;
    readonly on: string | null;
    readonly belongs: boolean | "in part" | "cannot be read";
  }[];
}

/** The folders themselves. */
const FOLDERS = join(import.meta.dirname, "../../cases/folders");

/** Their names, in order. */
export const folderNames: readonly string[] = readdirSync(FOLDERS, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)
  .sort();

/** What is expected of one folder. */
export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FOLDERS, name, "expected.json"), "utf8"));

/** The files of one folder, on disk. */
export const filesOf = (name: string): string => join(FOLDERS, name, "files");

/** Words with every run of blanks as one. */
export const even = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
