/** A place on this computer where something of the program's lies. */
export interface Place {
  /** A word for it: "home", "evidence". */
  readonly name: string;
  readonly what: string;
  readonly path: string;
  /** Is it there yet? Places are made when something is first kept in them. */
  readonly isThere: boolean;
  /** How much lies there, of a place that the program fills by itself. */
  readonly bytes?: number;
}
