"use client";

import { useState } from "react";

const views = [
  { name: "both", label: "并排" },
  { name: "phone", label: "手机" },
  { name: "desktop", label: "电脑" },
] as const;

/** The page in the widths of a phone and of a desktop, beside each other or one of them. */
export function PreviewFrames({ address }: { address: string }) {
  const [shown, setShown] = useState<(typeof views)[number]["name"]>("both");
  return (
    <section aria-label="网页">
      <div className="preview__choices" role="group" aria-label="看哪一种">
        {views.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-pressed={shown === name}
            onClick={() => setShown(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className={`preview__frames preview__frames--${shown}`}>
        {shown !== "desktop" && <Frame address={address} kind="phone" title="手机上的样子" />}
        {shown !== "phone" && <Frame address={address} kind="desktop" title="电脑上的样子" />}
      </div>
    </section>
  );
}

/** Nothing runs in it, whatever the page would bring along. */
function Frame({ address, kind, title }: { address: string; kind: string; title: string }) {
  return (
    <div className={`preview__room preview__room--${kind}`}>
      <iframe
        className={`preview__frame preview__frame--${kind}`}
        title={title}
        sandbox="allow-same-origin"
        src={address}
      />
    </div>
  );
}
