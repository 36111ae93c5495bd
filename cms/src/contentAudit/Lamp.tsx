import type { Light } from "@haizhu/shared/contentAudit/contentAudit";
import { lightWords } from "./words.ts";

/** Green, amber or red, in a word. */
export function Lamp({ light }: { light: Light }) {
  return <strong className={`audit-lamp audit-lamp--${light}`}>{lightWords[light]}</strong>;
}
