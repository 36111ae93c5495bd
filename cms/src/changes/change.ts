/** A piece of a line that both versions have, or one of them. */
export interface Part {
  text: string;
  mark?: "added" | "removed";
}

/** What differs in one field between two versions of a document. */
export interface Change {
  /** Of the field in the newer version; of the list, where a row was taken away. */
  path: string;
  /** Chinese: the field as the form calls it, with the number of its row. */
  label: string;
  /** Only lines that differ. */
  lines: Part[][];
}
