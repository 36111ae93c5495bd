"use client";

import { useAuth } from "@payloadcms/ui";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";

const account = "/admin/account";

/** Whoever signed in with a one-time code sets a password of their own before anything else. */
export function FirstPassword() {
  const { user } = useAuth();
  const router = useRouter();
  const elsewhere = usePathname() !== account;
  const waits = Boolean(user) && user?.ownPassword !== true;
  useEffect(() => {
    if (waits && elsewhere) router.replace(account);
  }, [waits, elsewhere, router]);
  if (!waits) return null;
  return (
    <p className="first-password" role="status">
      您是用一次性密码登录的。请先点“更改密码”，换成只有自己知道的密码；换好之前不能做别的事。
    </p>
  );
}
