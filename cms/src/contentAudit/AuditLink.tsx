import Link from "next/link";

/** In the admin's menu, below the collections. */
export function AuditLink() {
  return (
    <Link className="nav__link" href="/admin/content-audit" prefetch={false}>
      <span className="nav__link-label">内容体检</span>
    </Link>
  );
}
