import Link from "next/link";

/** In the admin's menu, below the collections. */
export function ExcelLink() {
  return (
    <Link className="nav__link" href="/admin/excel" prefetch={false}>
      <span className="nav__link-label">Excel 导入导出</span>
    </Link>
  );
}
