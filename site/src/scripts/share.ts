// Printing and the clipboard are missing in many a WeChat: a button that would do nothing stays hidden.
export {};

const tools = document.querySelector<HTMLElement>("[data-address]");
if (tools) start(tools);

function start(tools: HTMLElement) {
  const copy = tools.querySelector<HTMLButtonElement>("[data-copy]");
  const said = tools.querySelector<HTMLElement>("[data-said]");
  const print = tools.querySelector<HTMLButtonElement>("[data-print]");
  const contact = tools.querySelector<HTMLAnchorElement>("[data-contact]");
  const text = tools.dataset.address ?? location.href;
  const inWeChat = navigator.userAgent.includes("MicroMessenger");

  // WeChat opens no contact: people would wait for something to happen.
  if (contact) contact.hidden = inWeChat;
  if (print && typeof window.print === "function" && !inWeChat) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
  if (copy && said) {
    copy.hidden = false;
    copy.addEventListener("click", () => {
      void copied(text).then((done) => {
        said.textContent = done ? "链接已复制，可以粘贴到微信里。" : `复制不了，请抄下：${text}`;
      });
    });
  }
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByHand(text);
  }
}

/** The way of old browsers, and of pages that are not served by TLS. */
function copiedByHand(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  // Deprecated, yet all that Chrome 80 in a WebView may have.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
