import { useState } from "react";
import { askServer } from "../askServer.ts";
import type { SignatureWanted } from "../ledger/signatures.ts";
import { roleLabels } from "../people/roles.ts";
import "./signatures.css";

interface Props {
  type: string;
  id: string;
  /** Of the version under review. */
  sha256: string | null;
  wanted: NonNullable<SignatureWanted>;
  refresh: () => Promise<void>;
}

/** 代录签批: folded away, as it is not the usual way. */
export function SignatureForm({ type, id, sha256, wanted, refresh }: Props) {
  const { role, signers } = wanted;
  const [signer, setSigner] = useState(signers[0]?.person);
  const [signedOn, setSignedOn] = useState("");
  const [comment, setComment] = useState("");
  const [scan, setScan] = useState<File>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (signers.length === 0) return null;

  const record = async () => {
    const body = new FormData();
    body.set("wish", JSON.stringify({ type, id, sha256, role, signer, signedOn, comment }));
    if (scan) body.set("scan", scan);
    setBusy(true);
    const answer = await askServer("/api/publication/signatures", { method: "POST", body });
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure.message);
    if (answer.ok) await refresh();
  };

  return (
    <details className="signature-form">
      <summary>代录签批：{roleLabels[role]}已在纸上或别的系统里签过</summary>
      <label>
        签批人
        <select value={signer} onChange={(event) => setSigner(event.target.value)}>
          {signers.map(({ person, label }) => (
            <option key={person} value={person}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        签批日期
        <input type="date" value={signedOn} onChange={(event) => setSignedOn(event.target.value)} />
      </label>
      <label>
        扫描件或照片
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={(event) => setScan(event.target.files?.[0])}
        />
        <small>整页清楚，看得见签名和日期。存进台账，居民看不到，不能替换。</small>
      </label>
      <label>
        说明（可以不写）
        <input
          type="text"
          maxLength={1000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </label>
      {failure !== undefined && (
        <p className="publication-panel__failure" role="alert">
          {failure}
        </p>
      )}
      <button
        type="button"
        className="publication-panel__button"
        disabled={busy || signedOn === "" || !scan}
        onClick={() => void record()}
      >
        记下这次签批
      </button>
      <small>
        记在您名下，每月汇总。写过、审过这次提交的人不能代录；代录以后不能再审这次提交。
      </small>
    </details>
  );
}
