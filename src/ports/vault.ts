/** Told while a long work goes on: how much is done of how much, in bytes. */
export type OnProgress = (done: number, total: number) => void;

/** What the vault found out about a file while it took it in. */
export interface Taken {
  /** 64 small hexadecimal digits: its name in the vault. */
  readonly sha256: string;
  readonly bytes: number;
  /** From its first bytes, such as "image/png"; "text/plain" for readable text, "application/octet-stream" when unknown. */
  readonly mediaType: string;
  /** The last part of the path, with nothing in it that acts. */
  readonly fileName: string;
  /** The day a picture says it was taken (EXIF), YYYY-MM-DD. */
  readonly takenOn?: string;
}

/** How a file of the vault was found. "locked": it is encrypted, and there is no key for it. */
export type KeptState = "good" | "changed" | "missing" | "locked";

/** What files of a vault are to be: encrypted, as they were added, or opened whatever is in them. */
export type WantedAs = "encrypted" | "plain" | "as found";

/**
 * The originals of a case, by their SHA-256. No content in it is ever changed; it goes away with the case only. Of a locked case
 * the files are encrypted on disk: what is read, hashed and copied here is always what was put in.
 */
export interface Vault {
  /** Copies a file in, unchanged, in a stream: a file of any size needs little memory. Throws Problem. */
  take(caseId: string, path: string, seen?: OnProgress): Promise<Taken>;
  /** Keeps a file that is at hand and lies nowhere by itself: a part of an archive or a mail, a pasted text. In: what it is called. */
  takeBytes(caseId: string, name: string, bytes: Uint8Array): Promise<Taken>;
  /** Keeps bytes that are at hand. Out: their SHA-256. */
  keep(caseId: string, bytes: Uint8Array): Promise<string>;
  /** The whole of a file. Throws Problem when it is missing, changed, or larger than `most` bytes (64 MiB if not given). */
  read(caseId: string, sha256: string, most?: number): Promise<Uint8Array>;
  /** Hashes a file again. */
  verify(caseId: string, sha256: string, seen?: OnProgress): Promise<KeptState>;
  /** Copies a file from the vault of one case to that of another. Only a good one is copied. */
  bring(fromCase: string, toCase: string, sha256: string, seen?: OnProgress): Promise<KeptState>;
  /** The SHA-256 of every file that is kept for a case, named by an exhibit or not. */
  names(caseId: string): Promise<readonly string[]>;
  /** How many files of a case lie there as they are, those of a deleted case of its id among them. */
  plain(caseId: string): Promise<number>;
  /** Where a file lies. What is there may be encrypted: see `look`. */
  pathOf(caseId: string, sha256: string): string;
  /**
   * What a file holds, in bytes, and how it lies on disk: as it is, encrypted, or begun like an encrypted file that does not open
   * ("undecryptable": without the key that is all that can be told). Undefined when it is missing.
   */
  look(
    caseId: string,
    sha256: string,
  ): Promise<{ readonly bytes: number; readonly storedAs: "plain" | "encrypted" | "undecryptable" } | undefined>;
  /**
   * Encrypts every file of a locked case, or puts every one back, each whole or not at all; what is done already is left
   * alone. What is kept of a deleted case of its id is rewritten too. A file that holds something else than what was added stays
   * encrypted, unless it is wanted as it is found. Out: how many were rewritten, and the names (SHA-256) of those that could not be, since they were changed. Throws
   * Problem.
   */
  reEncrypt(
    caseId: string,
    to: WantedAs,
    seen?: OnProgress,
  ): Promise<{ readonly changed: number; readonly broken: readonly string[] }>;
}
