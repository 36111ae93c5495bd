import { createHash } from "node:crypto";
import { demoId } from "@haizhu/cms/seed/content";
import { describe, expect, it } from "vitest";
import { approveByThree, ask, eventually, publicFile, transition, upload } from "../support/api.ts";
import { system } from "../support/system.ts";

const slug = "haizhuhu-gongyuan";
const id = demoId("venue", slug);

/** A red square of 8 × 8 pixels. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4ISCAFTEMLQkA2BI6Aaz33PIAAAAASUVORK5CYII=",
  "base64",
);

/** Withdrawing a page must also withdraw its pictures: people may be in them. */
describe("a picture of a place", () => {
  let address: string;

  it("goes live with the review of the page that shows it, under the hash of its bytes", async () => {
    const picture = await upload("editor", png, { alt: "湖边的红色方块" });
    expect(picture.status).toBe(201);
    const images = [{ image: picture.body.doc?.id }];
    expect((await ask("editor", "PATCH", `/api/venues/${id}`, { images })).status).toBe(200);
    const submitted = await transition("editor", "venue", id, "submit");
    expect(submitted.body.error).toBeUndefined();
    expect((await publicFile(`/venues/${slug}/`)).text).not.toContain("/media/");

    const approved = await approveByThree("venue", id, submitted.body.sha256 ?? "");
    expect(approved.body).toMatchObject({ state: "published" });
    const page = await eventually(
      () => publicFile(`/venues/${slug}/`),
      ({ text }) => text.includes("/media/"),
    );
    const [, found = ""] = /<img[^>]* src="([^"]+)"/.exec(page.text) ?? [];
    address = found;
    // Its size is known before it arrives, so that the text does not jump.
    const [image = ""] = /<img[^>]*>/.exec(page.text) ?? [];
    for (const said of ['alt="湖边的红色方块"', 'width="8"', 'height="8"', 'loading="lazy"'])
      expect(image).toContain(said);
    const response = await fetch(new URL(address, system().site));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("content-type")).toMatch(/^image\//);
    expect(address).toContain(createHash("sha256").update(bytes).digest("hex"));
  });

  it("is gone from the site when the page is withdrawn", async () => {
    const { body } = await ask("editor", "GET", `/api/publication/venue/${id}`);
    const sha256 = body.liveSha256 ?? "";
    const comment = "照片须重新确认";
    const withdrawn = await transition("finalReviewer", "venue", id, "withdraw", {
      sha256,
      comment,
    });
    expect(withdrawn.body).toMatchObject({ state: "withdrawn" });
    const picture = await eventually(
      () => publicFile(address),
      ({ status }) => status === 404,
    );
    expect(picture.status).toBe(404);
  });
});
