import Link from "next/link";

/** In the admin's menu, below the collections. */
export function SearchLink() {
  return (
    <Link className="nav__link" href="/admin/search" prefetch={false}>
      <span className="nav__link-label">试搜</span>
    </Link>
  );
}
