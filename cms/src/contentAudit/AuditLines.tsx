import type { AuditedDocument, AuditLine } from "@haizhu/shared/contentAudit/contentAudit";
import { DocumentLink } from "../desk/DocumentLink.tsx";
import { Lamp } from "./Lamp.tsx";

/** The lines of a column, or of the site, each with its rule and the documents it is about. */
export function AuditLines({ lines }: { lines: readonly AuditLine[] }) {
  return (
    <ul className="content-audit__lines">
      {lines.map(({ rule, light, message, source, documents }) => (
        <li key={rule}>
          <Lamp light={light} />
          <div>
            {message}
            <small>依据：{source}</small>
            {documents.length > 0 && (
              <details>
                <summary>看是哪些（{documents.length}）</summary>
                <ul>
                  {documents.map((document) => (
                    <li key={`${document.title} ${document.id ?? ""}`}>
                      <Audited {...document} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Audited({ type, id, title, detail }: AuditedDocument) {
  return (
    <>
      {type !== undefined && id !== undefined ? (
        <DocumentLink type={type} id={id} title={title} />
      ) : (
        title
      )}
      {detail !== undefined && <span>{detail}</span>}
    </>
  );
}
