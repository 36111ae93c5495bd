"use client";

/** Prints the page; itself it stays off the paper. */
export function PrintButton() {
  return (
    <button type="button" className="review-sheet__print" onClick={() => window.print()}>
      打印
    </button>
  );
}
