/** A file to be copied with words covered. */
export interface FileToCopy {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
  /** The encoding of a text, where a person said it. */
  readonly encoding?: string | undefined;
}

/** A file inside a file, in which words cannot be covered for sure: none can be found, or they are painted over as far as they were read. */
export interface Inner {
  readonly name: string;
  readonly mediaType: string;
  readonly isPainted?: true;
}

/** Paints covered words over in a picture or a PDF. Undefined when none of them was read in it. */
export type PaintFile = (
  file: FileToCopy,
) => Promise<{ readonly content: Uint8Array; readonly mediaType: string } | undefined>;

/** A copy of a file, ready to go out. */
export interface MadeCopy {
  readonly content: Uint8Array;
  /** Was anything covered, shown or left out? If not, the file goes out as it is. */
  readonly isChanged: boolean;
  /** Files in it in which no words can be found. */
  readonly inner: readonly Inner[];
}
