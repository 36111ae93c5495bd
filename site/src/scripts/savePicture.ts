// In WeChat nothing can be printed or downloaded, but a picture under a long press can be saved and
// forwarded: it is drawn here, with the telephone's own Chinese letters.
import { drawPicture } from "./drawPicture.ts";
import { pictureParts } from "./pictureParts.ts";

const button = document.querySelector<HTMLButtonElement>("[data-picture]");
const qr = document.querySelector<SVGElement>("svg.qr");
const place = document.querySelector<HTMLElement>("[data-picture-shown]");

if (button && qr && place) start(button, qr, place);

function start(button: HTMLButtonElement, qr: SVGElement, place: HTMLElement) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const title = text("h1");
    const image = document.createElement("img");
    const canvas = drawPicture(
      [text(".site-name"), text(".demo-bar")].filter((part) => part !== "").join(" · "),
      pictureParts(document),
      {
        lines: [
          "内容会更新，请扫码看最新的",
          ...[...document.querySelectorAll<HTMLElement>(".provenance .facts > div")].map((fact) =>
            [...fact.children].map(wordsOf).join("："),
          ),
          ...[...document.querySelectorAll<HTMLElement>(".share .line")].map(wordsOf),
        ],
        qr: {
          size: Number((qr.getAttribute("viewBox") ?? "").split(" ")[2]),
          path: qr.querySelector("path")?.getAttribute("d") ?? "",
        },
      },
      getComputedStyle(document.body).fontFamily,
    );
    image.src = canvas.toDataURL("image/png");
    image.width = canvas.width;
    image.height = canvas.height;
    image.alt = `${title}，带二维码的图片`;
    place.textContent = "";
    const hint = document.createElement("p");
    hint.textContent = "长按图片，保存到手机，或者发给家人。";
    place.append(hint, image);
    hint.scrollIntoView({ block: "start" });
  });
}

const wordsOf = (element: Element) => (element.textContent || "").replace(/\s+/g, " ").trim();

function text(selector: string): string {
  const element = document.querySelector(selector);
  return element ? wordsOf(element) : "";
}
