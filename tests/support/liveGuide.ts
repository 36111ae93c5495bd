import { demoId } from "@haizhu/cms/seed/content";
import { standing } from "./api.ts";

/** A guide of the demo content that is live now. */
export async function liveGuide(
  slug: string,
): Promise<{ id: string; slug: string; liveSha256: string }> {
  const id = demoId("guide", slug);
  const { liveSha256 } = await standing("guide", id);
  if (!liveSha256) throw new Error(`The demo guide ${slug} is not live.`);
  return { id, slug, liveSha256 };
}
