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
  /** The upload itself, which feeds name. */
  const original = () => address.replace(/-8-\d+\.jpg$/, ".png");

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
    for (const said of ['alt="湖边的红色方块"', 'width="8"', 'height="8"', 'loading="eager"'])
      expect(image).toContain(said);
    const kept = await fetch(new URL(original(), system().site));
    const bytes = Buffer.from(await kept.arrayBuffer());
    expect(original()).toContain(createHash("sha256").update(bytes).digest("hex"));
    // Smaller forms for small screens, each with what the browser needs to choose.
    for (const [format, type] of Object.entries({ avif: "avif", webp: "webp", jpg: "jpeg" })) {
      const rendition = await fetch(new URL(address.replace(/jpg$/, format), system().site));
      expect(rendition.headers.get("content-type")).toBe(`image/${type}`);
      expect(page.text).toContain(`.${format} 8w`);
    }
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
    for (const file of [address, address.replace(/jpg$/, "avif"), original()]) {
      const picture = await eventually(
        () => publicFile(file),
        ({ status }) => status === 404,
      );
      expect(picture.status, file).toBe(404);
    }
  });
});
