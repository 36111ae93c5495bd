import path from "node:path";
import type { Key } from "../src/live/liveDocument.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import { readIfPresent } from "./fileSystem.ts";
import { numbersOf, unapprovedNumbers } from "./gates/directory.ts";
import type { PublicTree } from "./publicTree.ts";
import { relativePath } from "./stage.ts";

/** Numbers would change that nobody has published: our own code is wrong, so nothing may go out. */
export class UnapprovedNumbers extends Error {
  override name = "UnapprovedNumbers";

  constructor(keys: readonly Key[]) {
    super(
      `Nothing goes out: ${keys.length} directory entries would show other numbers than before without a ` +
        `publication (${keys.slice(0, 5).join(", ")}). Go back to the last version of the program.`,
    );
  }
}

const entryFile = /^\/feeds\/v1\/phones\/([0-9a-f-]{36})\.json$/;

/**
 * Holds the directory that is about to go out against the one that apps read now, file by file. Only for
 * full renders: that is when new code could read old documents differently.
 *
 * @param approved the documents that the ledger published or withdrew in between, or that were held back
 * @throws UnapprovedNumbers
 */
export async function checkNumbers(
  tree: PublicTree,
  next: LiveSet,
  approved: ReadonlySet<Key>,
): Promise<void> {
  const shown = new Map<Key, string>();
  for (const address of tree.strangers(new Set())) {
    const id = entryFile.exec(address)?.[1];
    if (id === undefined) continue;
    const bytes = await readIfPresent(path.join(tree.folder, relativePath(address)));
    const numbers = bytes && numbersOf(parsed(bytes));
    if (numbers !== undefined) shown.set(`phone/${id}`, numbers);
  }
  const keys = unapprovedNumbers(shown, next, approved);
  if (keys.length > 0) throw new UnapprovedNumbers(keys);
}

/** A file that cannot be read says nothing; it is about to be written anew. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return undefined;
  }
}
