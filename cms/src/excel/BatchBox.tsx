"use client";

import { useEffect, useState } from "react";
import { askServer } from "../askServer.ts";
import { BatchDocuments } from "./BatchDocuments.tsx";
import type { BatchDocument, BatchPart } from "./batchShape.ts";
import { BatchSteps } from "./BatchSteps.tsx";

/**
 * A batch, read to its end before anything can be decided: what is approved for all is what was on
 * this page, each document in the version that it shows.
 */
export function BatchBox({ id }: { id: string }) {
  const [batch, setBatch] = useState<Omit<BatchPart, "documents">>();
  const [documents, setDocuments] = useState<BatchDocument[]>([]);
  const [failure, setFailure] = useState<string>();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let gone = false;
    const read = async () => {
      const all: BatchDocument[] = [];
      for (;;) {
        const address = `/api/excel/batches/${id}?from=${String(all.length)}`;
        const answer = await askServer<BatchPart>(address);
        if (gone) return;
        if (!answer.ok) {
          setFailure(answer.failure.message);
          return;
        }
        all.push(...answer.value.documents);
        setBatch(answer.value);
        setDocuments([...all]);
        if (all.length >= answer.value.total || answer.value.documents.length === 0) return;
      }
    };
    setFailure(undefined);
    void read();
    return () => {
      gone = true;
    };
  }, [id, turn]);

  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!batch) return <p role="status">正在打开……</p>;
  const complete = documents.length >= batch.total;
  return (
    <>
      <p>
        {batch.fileName}，共 {batch.total} 份。
      </p>
      {complete ? (
        <BatchSteps id={id} documents={documents} onDone={() => setTurn(turn + 1)} />
      ) : (
        <p role="status">
          正在读取 {documents.length} / {batch.total}……
        </p>
      )}
      <BatchDocuments plural={batch.plural} documents={documents} />
    </>
  );
}
