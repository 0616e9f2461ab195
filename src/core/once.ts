/** Makes something when it is first asked for, and then keeps it: what a run does not need costs it nothing. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
};

/** So many answers are kept; then all of them are forgotten, so that memory stays bounded. */
const MOST_KEPT = 20_000;

/** A pure function that keeps its answers: mails and chats say the same words again and again. In: a function of a text. */
export const remembering = <T>(make: (text: string) => T): ((text: string) => T) => {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, made);
    return made;
  };
};
