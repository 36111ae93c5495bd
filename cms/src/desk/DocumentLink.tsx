import Link from "next/link";
import { documentTypes, isDocumentType } from "@haizhu/shared/documents/registry";

/** To the form of a document, named by its title as it was submitted. */
export function DocumentLink({
  type,
  id,
  title,
}: {
  type: string;
  id: string;
  title: string | null;
}) {
  if (!isDocumentType(type)) return <span>{title ?? id}</span>;
  const { plural, label } = documentTypes[type];
  return (
    <Link href={`/admin/collections/${plural}/${id}`} prefetch={false}>
      {title ?? "（没有标题）"}
      <small>{label}</small>
    </Link>
  );
}
