import type { BundlePlan } from "../core/bundle/plan.ts";
import type { OnProgress } from "./vault.ts";

/** How a bundle is sealed (age-encryption.org): with a passphrase, or for the owners of keys (age1…). */
export type BundleSeal = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens a sealed bundle: its passphrase, or secret keys (AGE-SECRET-KEY-1…). */
export type BundleKey = { readonly passphrase: string } | { readonly identities: readonly string[] };

/** Where a bundle goes, and in what form. */
export interface BundleTarget {
  readonly path: string;
  readonly container: "folder" | "zip";
  readonly seal?: BundleSeal | undefined;
  /** Put it in the place of an older file, or of a folder that is a bundle. */
  readonly replace: boolean;
}

/** A bundle opened for reading. Nothing of it is in the vault or among the cases until `adopt`. */
export interface Bag {
  /** The text of a small file of it, checked against its list; undefined when there is no such file. Throws Problem. */
  text(path: string): Promise<string | undefined>;
  /**
   * Checks every file against its list and keeps those with these sums aside. Throws Problem when a file is changed, or
   * when one of the sums is not there. In: sums with what has it, for the message ("exhibit B").
   */
  bringIn(needed: ReadonlyMap<string, string>, onProgress?: OnProgress): Promise<void>;
  /** Puts what was kept aside into the vault of a case. */
  adopt(caseId: string): void;
  /** Takes everything back: what was kept aside, and what `adopt` put into the vault. */
  discard(): void;
  /** Clears away what was not adopted. */
  close(): void;
}

/** Bundles: a case, its filing and its evidence in one folder or file. */
export interface Bundles {
  sha256(content: Uint8Array): string;
  /** What a file of the vault takes, in bytes. Throws Problem when it is missing. */
  sizeOf(caseId: string, sha256: string): number;
  /** Writes a whole bundle or none of it. Out: its size in bytes. Throws Problem. */
  write(plan: BundlePlan, target: BundleTarget, onProgress?: OnProgress): Promise<number>;
  /** What a path holds, from its first bytes. Throws Problem when it is nothing that can be imported. */
  kindOf(path: string): "folder" | "zip" | "sealed" | "json";
  /** Opens a bundle and checks its lists. In: the key of a sealed one; the most bytes it may take. Throws Problem. */
  open(path: string, how: { readonly key?: BundleKey | undefined; readonly most: number }): Promise<Bag>;
}
