import { bankCardsAmong } from "./bankCard.ts";
import { candidatesIn, digitsAbout } from "./digits.ts";
import { licencePlatesIn, passportsIn } from "./documentsAndPlates.ts";
import { identityNumbersAmong, identityNumbersHiddenIn } from "./identityNumber.ts";
import { mobileNumbersAmong } from "./mobileNumber.ts";

export type PrivateKind =
  "identityNumber" | "bankCard" | "mobileNumber" | "passport" | "licencePlate";

/** A place in a text, in UTF-16 units, that says something private. */
export interface Span {
  kind: PrivateKind;
  from: number;
  to: number;
}

/** A span, and for mobile numbers the plain number, by which its consent record is found. */
export type PrivateSpan = Span & { number?: string };

const fewestInPlate = 3;
const fewestElsewhere = 7;

/**
 * Everything private in a text, each place once. In web addresses only identity numbers count: their
 * check sign tells them from the numbers of pages.
 */
export function privateSpans(text: string, { address }: { address: boolean }): PrivateSpan[] {
  // Most texts hold few digits, and the rest costs more than everything else that is checked.
  const digits = digitsAbout(text);
  if (digits < fewestInPlate) return [];
  if (digits < fewestElsewhere) return address ? [] : licencePlatesIn(text);
  const candidates = candidatesIn(text);
  const found: PrivateSpan[] = [
    ...identityNumbersAmong(candidates),
    ...identityNumbersHiddenIn(text),
  ];
  if (!address)
    found.push(
      ...bankCardsAmong(candidates),
      ...mobileNumbersAmong(candidates, text),
      ...passportsIn(text),
      ...licencePlatesIn(text),
    );
  const inOrder = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: PrivateSpan[] = [];
  for (const span of inOrder) if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  return kept;
}
