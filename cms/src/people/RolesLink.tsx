import Link from "next/link";

/** In the admin's menu, below the collections. */
export function RolesLink() {
  return (
    <Link className="nav__link" href="/admin/roles" prefetch={false}>
      <span className="nav__link-label">人员与角色</span>
    </Link>
  );
}
