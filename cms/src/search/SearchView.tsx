import { DefaultTemplate } from "@payloadcms/next/templates";
import { redirect } from "next/navigation";
import type { AdminViewServerProps } from "payload";
import { rolesOf, working } from "../access/access.ts";
import { refusals } from "../publication/refusal.ts";
import { settings } from "../settings.ts";
import { TryBox } from "./TryBox.tsx";
import "./search.css";

/** Where somebody tries what a resident would type, and adds the word that the search lacks. */
export function SearchView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities } = initPageResult;
  const { payload, user, i18n } = req;
  // Payload asks nobody to sign in for a view of one's own.
  if (!user) redirect("/admin/login?redirect=/admin/search");
  return (
    <DefaultTemplate
      i18n={i18n}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      visibleEntities={visibleEntities}
    >
      <main className="try-search">
        <h1>试搜</h1>
        {working({ req }) ? (
          <TryBox siteUrl={settings.siteUrl} mayAdd={rolesOf(req).includes("editor")} />
        ) : (
          <p>{refusals.noRole().message}</p>
        )}
      </main>
    </DefaultTemplate>
  );
}
