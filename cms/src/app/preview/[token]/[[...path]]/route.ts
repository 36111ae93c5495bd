import config from "@payload-config";
import { openLink } from "../../../../preview/openLink.ts";

interface Context {
  params: Promise<{ token: string; path?: string[] }>;
}

/** What a district may open to a leader's phone: this address and nothing else of the CMS. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, path = [] } = await params;
  return openLink(config, decodeURIComponent(token), path, new Date());
}
