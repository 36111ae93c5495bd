/** What a gate has against a document or a page. */
export interface Fault {
  /** Name of the gate. */
  gate: string;
  /** For operators and `status.json`: English, nothing of the content in it. */
  reason: string;
  /** For editors: Chinese, why it is held back and what to do. */
  message: string;
}

/** All that several gates have against something. */
export function faultsText(faults: readonly Fault[], word: "reason" | "message"): string {
  return [...new Set(faults.map((fault) => fault[word]))].join(word === "reason" ? " " : "");
}
