import Link from "next/link";

/** In the admin's menu, below the collections. */
export function CallsLink() {
  return (
    <Link className="nav__link" href="/admin/calls" prefetch={false}>
      <span className="nav__link-label">拨打核实</span>
    </Link>
  );
}
