// 长者模式 is a class on the root element, set again before the next page is shown: see display.js.
export {};

const button = document.querySelector<HTMLButtonElement>("[data-elder-mode]");
const root = document.documentElement;

if (button) start(button);

function start(button: HTMLButtonElement) {
  const show = () => {
    button.setAttribute("aria-pressed", String(root.classList.contains("elder")));
  };
  button.addEventListener("click", () => {
    const on = root.classList.toggle("elder");
    try {
      localStorage.setItem("haizhu.elder", on ? "on" : "off");
    } catch {
      // Not remembered, but this page is large.
    }
    show();
  });
  show();
}
