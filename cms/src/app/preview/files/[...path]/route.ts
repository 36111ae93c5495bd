import { previewFile } from "../../../../preview/previewOf.ts";

/** Stylesheets and icons of the templates, for previews. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  return previewFile((await params).path.join("/"));
}
