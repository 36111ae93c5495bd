"use client";

import { useAuth } from "@payloadcms/ui";
import Link from "next/link";

/** On every screen of whoever still signs in with the password that the admin gave. */
export function FirstPassword() {
  const { user } = useAuth();
  if (!user || user.ownPassword === true) return null;
  return (
    <p className="first-password" role="status">
      您还在用管理员给的密码，不能提交和审核。请先
      <Link href="/admin/account" prefetch={false}>
        换成只有自己知道的密码
      </Link>
      。
    </p>
  );
}
