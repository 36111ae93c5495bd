"use client";

import { useCallback, useEffect, useState } from "react";
import { askServer, sendToServer } from "../askServer.ts";
import { momentWord } from "../publication/panel/words.ts";
import type { PreviewLink } from "./endpoints.ts";

const durations = [
  { hours: 2, label: "2 小时" },
  { hours: 24, label: "1 天" },
  { hours: 72, label: "3 天" },
] as const;

interface Props {
  type: string;
  id: string;
}

/** Links for people without an account: made here, shown once, taken back here. */
export function PreviewLinks({ type, id }: Props) {
  const [hours, setHours] = useState(24);
  const [made, setMade] = useState<{ address: string; expires: string }>();
  const [links, setLinks] = useState<PreviewLink[]>([]);
  const [status, setStatus] = useState("");

  const read = useCallback(async () => {
    const answer = await askServer<{ links: PreviewLink[] }>(`/api/preview/${type}/${id}/links`);
    if (answer.ok) setLinks(answer.value.links);
    else setStatus(answer.failure.message);
  }, [type, id]);
  useEffect(() => void read(), [read]);

  const make = async () => {
    setMade(undefined);
    const wish = { type, id, hours };
    const answer = await sendToServer<{ address: string; expires: string }>(
      "/api/preview/links",
      wish,
    );
    if (answer.ok) setMade(answer.value);
    setStatus(answer.ok ? "链接做好了。" : whyNot(answer.failure));
    await read();
  };

  const withdraw = async (link: string) => {
    const answer = await sendToServer("/api/preview/links/withdraw", { link });
    setStatus(answer.ok ? "已收回，那个链接马上不能用了。" : answer.failure.message);
    setMade(undefined);
    await read();
  };

  const copy = async (address: string) => {
    try {
      await navigator.clipboard.writeText(address);
      setStatus("链接已复制，请粘贴给要看的人。");
    } catch {
      setStatus("浏览器不让自动复制，请选中上面的链接，再按 Ctrl+C。");
    }
  };

  return (
    <section aria-label="给别人看的链接">
      <h2>给别人看</h2>
      <p>拿到链接的人不用账号就能看，只能看这一份，看到的总是最近一次保存的。发错了可以收回。</p>
      <div className="preview__make">
        <label>
          多久有效
          <select value={hours} onChange={({ target }) => setHours(Number(target.value))}>
            {durations.map(({ hours: value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => void make()}>
          做一个链接
        </button>
      </div>
      {made && (
        <div className="preview__made">
          <label>
            链接（{momentWord(made.expires)} 前有效，离开这一页就不再显示）
            <input readOnly value={made.address} onFocus={({ target }) => target.select()} />
          </label>
          <button type="button" onClick={() => void copy(made.address)}>
            复制链接
          </button>
        </div>
      )}
      <p role="status">{status}</p>
      {links.length > 0 && (
        <ul className="preview__links">
          {links.map((link) => (
            <li key={link.id}>
              {momentWord(link.createdAt)} {link.by} 做的，{standing(link)}
              {isOpen(link) && (
                <button
                  type="button"
                  aria-label={`收回 ${momentWord(link.createdAt)} 做的链接`}
                  onClick={() => void withdraw(link.id)}
                >
                  收回
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const isOpen = ({ withdrawnAt, expires }: PreviewLink) =>
  withdrawnAt === null && Date.parse(expires) > Date.now();

function standing(link: PreviewLink): string {
  if (link.withdrawnAt !== null) return `${momentWord(link.withdrawnAt)} 收回了`;
  return isOpen(link) ? `${momentWord(link.expires)} 前有效` : "已经过期";
}

function whyNot({ message, missing = [] }: { message: string; missing?: { message: string }[] }) {
  return [message, ...missing.map((problem) => problem.message)].join(" ");
}
