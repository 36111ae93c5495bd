import { describe, expect, it } from "vitest";
import { pageOf } from "./page.ts";
import { pageWith } from "./testPage.ts";
import { wholePage } from "./wholePage.ts";

const good = pageWith("<p>带身份证到街道办理。</p>").html;
const gate = (path: string, html: string) => wholePage(pageOf(path, Buffer.from(html)));

describe("a page goes out", () => {
  it.each([
    ["when it is whole", "/guides/a/", good],
    ["when it says where nothing is", "/404.html", good],
    ["when it is no page but a text file", "/robots.txt", "User-agent: *"],
  ])("%s", (_, path, html) => {
    expect(gate(path, html)).toEqual([]);
  });
});

describe("a page stays back", () => {
  it.each([
    ["empty", "/", " \n"],
    ["an empty text file", "/robots.txt", ""],
    ["without a doctype", "/", good.replace("<!doctype html>", "")],
    ["without a title", "/", good.replace("居住证</title>", " </title>")],
    ["without its main part", "/", good.replaceAll("main", "div")],
    [
      "with nothing in its main part",
      "/",
      good.replace(/<main.*<\/main>/, "<main> <p></p></main>"),
    ],
    ["with data nobody formatted", "/", good.replace("带身份证", "[object Object]")],
    ["cut short", "/", good.replace("</html>", "")],
  ])("%s", (_, path, html) => {
    const [fault, ...others] = gate(path, html);
    expect(fault).toMatchObject({ gate: "wholePage" });
    expect(fault?.reason).toContain(path);
    expect(others).toEqual([]);
  });
});
