/** Makes something when it is first asked for, and then keeps it: what a run does not need costs it nothing. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
};
