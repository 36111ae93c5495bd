"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { askServer } from "../askServer.ts";
import type { ImportJob } from "./importJobs.ts";
import type { PlannedLine } from "./plan.ts";
import { PreviewLines } from "./PreviewLines.tsx";
import { exchangeFile, sendFile } from "./sendFile.ts";

interface Props {
  types: readonly { type: string; label: string; plural: string }[];
  mayImport: boolean;
}

type Line = Omit<PlannedLine, "document">;
interface Previewed {
  file: File;
  lines: Line[];
  ignored: string[];
  fingerprint: string;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Template and list to download, a file to upload, what it would change, and then the import. */
export function ImportBox({ types, mayImport }: Props) {
  const [chosen, setChosen] = useState(types[0]);
  const [previewed, setPreviewed] = useState<Previewed>();
  const [status, setStatus] = useState("");
  const [job, setJob] = useState<ImportJob>();
  const router = useRouter();
  if (!chosen) return null;
  const { type, label, plural } = chosen;

  const look = async (file: File | undefined) => {
    setPreviewed(undefined);
    setJob(undefined);
    setStatus(file ? "正在核对每一行……" : "");
    if (!file) return;
    const answer = await sendFile<Omit<Previewed, "file">>(`/api/excel/preview/${type}`, file);
    setStatus(answer.ok ? "" : answer.failure.message);
    if (answer.ok) setPreviewed({ file, ...answer.value });
  };

  const wrong = async ({ file }: Previewed) => {
    const failure = await exchangeFile(`/api/excel/wrong/${type}`, file, `${label}-要改的行.xlsx`);
    setStatus(failure ?? "已下载。改好以后，只上传这个文件就行。");
  };

  const run = async ({ file, fingerprint }: Previewed) => {
    const query = new URLSearchParams({ fingerprint, file: file.name }).toString();
    const begun = await sendFile<{ job: string }>(`/api/excel/import/${type}?${query}`, file);
    if (begun.ok) setPreviewed(undefined);
    setStatus(begun.ok ? await watch(begun.value.job) : begun.failure.message);
  };

  /** Follows an import to its end. */
  const watch = async (id: string): Promise<string> => {
    for (;;) {
      const answer = await askServer<ImportJob>(`/api/excel/jobs/${id}`);
      if (!answer.ok) return answer.failure.message;
      setJob(answer.value);
      if (answer.value.state !== "running") {
        // The list of batches below was made by the server.
        router.refresh();
        return answer.value.message ?? "";
      }
      await pause(500);
    }
  };

  return (
    <>
      <label>
        哪一类
        <select
          value={type}
          onChange={({ target }) => {
            setChosen(types.find((one) => one.type === target.value));
            void look(undefined);
          }}
        >
          {types.map((one) => (
            <option key={one.type} value={one.type}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      <ul>
        <li>
          <a href={`/api/excel/template/${type}`} download>
            下载空白模板
          </a>
          ，第二张表写着每一列怎么填。
        </li>
        <li>
          <a href={`/api/excel/list/${plural}`} download>
            下载系统里现有的{label}
          </a>
          ，改好以后可以原样传回来。
        </li>
      </ul>
      {mayImport ? (
        <label>
          上传改好的文件（.xlsx，最多 5000 行）
          {/* A new input for each type: the browser keeps the name of the last file otherwise. */}
          <input
            key={type}
            type="file"
            accept=".xlsx"
            onChange={({ target }) => void look(target.files?.[0])}
          />
        </label>
      ) : (
        <p>导入由编辑来做。</p>
      )}
      <p role="status">{status}</p>
      {previewed && (
        <PreviewLines
          {...previewed}
          onWrong={() => void wrong(previewed)}
          onImport={() => void run(previewed)}
        />
      )}
      {job && <Progress {...job} />}
    </>
  );
}

function Progress({ done, total, state, batch }: ImportJob) {
  return (
    <section aria-label="导入进度">
      <progress value={done} max={total} aria-label="已导入" />
      <p role="status">
        {state === "running" && `正在写入 ${String(done)} / ${String(total)}，请不要关机。`}
        {state === "done" && `已写入 ${String(done)} 份草稿，居民还看不到。`}
        {state === "failed" && "没有写入任何内容。"}
      </p>
      {batch !== undefined && (
        <p>
          <Link href={`/admin/import-batch?id=${batch}`} prefetch={false}>
            去看这一批并提交审核
          </Link>
        </p>
      )}
    </section>
  );
}
