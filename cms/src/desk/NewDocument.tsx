import Link from "next/link";
import { documentTypes } from "@haizhu/shared/documents/registry";

const offered = ["activity", "guide", "policy", "venue"] as const;

/** The way to an empty form, from the first page. */
export function NewDocument() {
  return (
    <section aria-labelledby="desk-new">
      <h2 id="desk-new">写新的</h2>
      <ul className="desk__new">
        {offered.map((type) => (
          <li key={type}>
            <Link href={`/admin/collections/${documentTypes[type].plural}/create`} prefetch={false}>
              新建{documentTypes[type].label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
