/** A closed list of codes with their Chinese labels, in the order in which they are shown. */
export interface Vocabulary<Code extends string = string> {
  readonly codes: readonly [Code, ...Code[]];
  readonly labels: Readonly<Record<Code, string>>;
}

/** Makes a vocabulary from code → Chinese label. Codes are public (feeds, URLs): never rename one. */
export function vocabulary<const Labels extends Record<string, string>>(
  labels: Labels,
): Vocabulary<Extract<keyof Labels, string>> {
  type Code = Extract<keyof Labels, string>;
  const codes = Object.keys(labels) as Code[];
  const [first, ...rest] = codes;
  if (first === undefined) throw new Error("A vocabulary needs at least one code.");
  return { codes: [first, ...rest], labels };
}
