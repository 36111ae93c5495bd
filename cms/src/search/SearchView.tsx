import type { AdminViewServerProps } from "payload";
import { rolesOf } from "../access/access.ts";
import { AdminView } from "../adminView/AdminView.tsx";
import { settings } from "../settings.ts";
import { TryBox } from "./TryBox.tsx";
import "./search.css";

/** Where somebody tries what a resident would type, and adds the word that the search lacks. */
export function SearchView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  return (
    <AdminView view={view} path="/search" title="试搜">
      <div className="try-search">
        <TryBox siteUrl={settings.siteUrl} mayAdd={rolesOf(req).includes("editor")} />
      </div>
    </AdminView>
  );
}
