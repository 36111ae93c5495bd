// Android's WeChat has no speech: the button stays away there.
import { spokenParts } from "./spokenParts.ts";

const button = document.querySelector<HTMLButtonElement>("[data-read-aloud]");
if (button && "speechSynthesis" in window) start(button, window.speechSynthesis);

function start(button: HTMLButtonElement, speech: SpeechSynthesis) {
  let reading = false;
  const show = (now: boolean) => {
    reading = now;
    button.textContent = now ? "停止朗读" : "朗读";
  };
  const voice = () => speech.getVoices().find(({ lang }) => /^zh[-_](?:CN|Hans)/i.test(lang));
  // Some browsers name their voices only a while after they are asked.
  const offer = () => (button.hidden = voice() === undefined);
  speech.addEventListener("voiceschanged", offer);
  offer();

  const read = () => {
    const article = document.querySelector("article");
    const parts = article ? spokenParts(article) : [];
    parts.forEach((text, index) => {
      // One utterance a part: engines give up on long ones, and stopping is prompt.
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = "zh-CN";
      utterance.voice = voice() ?? null;
      utterance.rate = 0.9;
      if (index === parts.length - 1) utterance.onend = () => show(false);
      utterance.onerror = () => show(false);
      speech.speak(utterance);
    });
    show(parts.length > 0);
  };
  button.addEventListener("click", () => {
    const wasReading = reading;
    speech.cancel();
    if (wasReading) show(false);
    else read();
  });
  // Otherwise it reads on while the next page is open.
  window.addEventListener("pagehide", () => speech.cancel());
}
