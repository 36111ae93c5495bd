import type { SeededRandom } from "./random.ts";
import type { Role } from "./system.ts";

/** What people ask of a document, often right and sometimes not. */

const hour = 3_600_000;

export interface Signature {
  role: Role;
  signer: string;
  signedOn: string;
}

/** A red square of 8 × 8 pixels, as good as any paper. */
const paper = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4ISCAFTEMLQkA2BI6Aaz33PIAAAAASUVORK5CYII=",
  "base64",
);

/** A signature with its scan, as the admin sends it. */
export function formOf(wish: object, signed: Signature, random: SeededRandom): FormData {
  const form = new FormData();
  // A hash that is no text is refused as no request at all, which nobody notes.
  form.set("wish", JSON.stringify({ sha256: "", ...dropNulls(wish), ...signed }));
  if (random.chance(0.95)) form.set("scan", new File([paper], "paper.png"));
  return form;
}

const dropNulls = (wish: object) =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== null));

/** Mostly words; sometimes a title, also none, or what a correction may change. */
export function randomChange(random: SeededRandom): object {
  if (random.chance(0.2)) return { title: random.chance(0.5) ? "" : `示例${random.next()}` };
  const day = `2027-0${1 + Math.floor(random.next() * 9)}-01`;
  if (random.chance(0.5)) return { reviewBy: day };
  return { summary: `示例说明，第${random.next()}次改动。` };
}

/** The hashes under which the versions of a document are known. */
export interface Hashes {
  liveSha256: string | null;
  draftSha256: string | null;
  tasks: { sha256: string }[];
}

/** A hash, a reason and a time, each often right and sometimes not. */
export function randomWords(seen: Hashes, action: string, random: SeededRandom): object {
  const right =
    action === "withdraw"
      ? seen.liveSha256
      : (seen.draftSha256 ?? seen.tasks[0]?.sha256 ?? seen.liveSha256);
  const hashes = [seen.liveSha256, seen.draftSha256, "f".repeat(64), "", null];
  const hours = random.next() * 7 - 1;
  return {
    ...(action === "submit" ? {} : { sha256: random.chance(0.9) ? right : random.pick(hashes) }),
    ...(random.chance(0.8) ? { comment: random.chance(0.9) ? "示例理由" : "  " } : {}),
    ...(random.chance(0.8) ? { at: new Date(Date.now() + hours * hour).toISOString() } : {}),
  };
}
