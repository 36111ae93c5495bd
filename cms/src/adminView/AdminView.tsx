import { DefaultTemplate } from "@payloadcms/next/templates";
import { redirect } from "next/navigation";
import type { AdminViewServerProps, PayloadRequest } from "payload";
import type { ReactNode } from "react";
import { working } from "../access/access.ts";
import { ownPasswordFirst } from "../collections/users/ownPassword.ts";
import { refusals } from "../publication/refusal.ts";
import "./adminView.css";

interface Props {
  view: Pick<AdminViewServerProps, "initPageResult" | "params" | "searchParams">;
  /** Its address below `/admin`, with a slash before. */
  path: string;
  title: string;
  children: ReactNode;
}

/**
 * The frame of a page of our own in the admin. Only people with a role see what is in it. What is
 * handed in as children is made before that is asked: a page that reads something for itself does
 * so in a component of its own.
 */
export function AdminView({ view, path, title, children }: Props) {
  const { req, permissions, visibleEntities } = view.initPageResult;
  const { payload, user, i18n } = req;
  // Payload asks nobody to sign in for a view of one's own.
  if (!user) redirect(`/admin/login?redirect=/admin${path}`);
  return (
    <DefaultTemplate
      i18n={i18n}
      params={view.params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={view.searchParams}
      user={user}
      visibleEntities={visibleEntities}
    >
      <main className="admin-view">
        <h1>{title}</h1>
        {working({ req }) ? children : <p>{reasonFor(req)}</p>}
      </main>
    </DefaultTemplate>
  );
}

function reasonFor({ user }: PayloadRequest): string {
  return (user?.ownPassword === true ? refusals.noRole() : ownPasswordFirst()).message;
}
