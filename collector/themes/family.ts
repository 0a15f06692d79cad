type Member = { readonly id: string; readonly mergedInto: string | null };

/** The theme that another counts as: itself, unless it was merged. */
export function rootOf(all: readonly Member[], id: string): string {
  const into = new Map(all.map((each) => [each.id, each.mergedInto]));
  let root = id;
  // A merge never closes a circle; no more steps than themes all the same.
  for (let step = 0; step < all.length; step++) root = into.get(root) ?? root;
  return root;
}
