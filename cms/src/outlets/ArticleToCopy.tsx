import { useRef, useState } from "react";
import { copyRichText } from "./copyRichText.ts";
import type { Article } from "./publishedArticle.ts";

interface Props {
  article: Article;
  /** Notes in the ledger that it was carried there; true when it did. */
  onCopied: () => Promise<boolean>;
}

/** What goes into the platform's forms, what it would refuse, and the text with its copy button. */
export function ArticleToCopy({ article, onCopied }: Props) {
  const { title, digest, source, html, text, problems } = article;
  const frame = useRef<HTMLIFrameElement>(null);
  const [status, setStatus] = useState("");

  const done = async () => {
    if (await onCopied()) setStatus("正文已复制，并已登记。请到公众号的编辑器里粘贴。");
    else setStatus("正文已复制，但没有登记成功，请看上面的原因。");
  };

  const copy = async () => {
    setStatus("");
    if (await copyRichText(html, text)) return done();
    selectAll(frame.current, () => void done());
    setStatus("浏览器不让自动复制。正文已经选中：请按 Ctrl+C（手机上长按选“复制”）。");
  };

  return (
    <div className="outlet">
      {problems.length > 0 && (
        <div className="publication-panel__warning">
          <strong>粘贴之后要处理（{problems.length}）</strong>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}。</li>
            ))}
          </ul>
        </div>
      )}
      <dl>
        <dt>标题</dt>
        <dd>{title}</dd>
        <dt>摘要</dt>
        <dd>{digest}</dd>
        <dt>原文链接</dt>
        <dd className="outlet__address">{source}</dd>
      </dl>
      {/* Apart from the admin's styles; nothing in it can run. */}
      <iframe
        ref={frame}
        title="公众号正文"
        className="outlet__text"
        sandbox="allow-same-origin"
        srcDoc={html}
      />
      <div className="publication-panel__buttons">
        <button
          type="button"
          className="publication-panel__button publication-panel__button--confirm"
          onClick={() => void copy()}
        >
          复制正文
        </button>
      </div>
      <p role="status">{status}</p>
    </div>
  );
}

/** Selects the whole text, so that the editor's own copy takes all of it. */
function selectAll(frame: HTMLIFrameElement | null, onCopy: () => void): void {
  const inside = frame?.contentDocument;
  if (!inside) return;
  frame.contentWindow?.focus();
  inside.getSelection()?.selectAllChildren(inside.body);
  inside.addEventListener("copy", onCopy, { once: true });
}
