/** A file to be copied with words covered. */
export interface FileToCopy {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
  /** The encoding of a text, where a person said it. */
  readonly encoding?: string | undefined;
}

/** A file inside a file, in which no words can be found. */
export interface Inner {
  readonly name: string;
  readonly mediaType: string;
}

/** A copy of a file, ready to go out. */
export interface MadeCopy {
  readonly content: Uint8Array;
  /** Was anything covered, shown or left out? If not, the file goes out as it is. */
  readonly isChanged: boolean;
  /** Files in it in which no words can be found. */
  readonly inner: readonly Inner[];
}
