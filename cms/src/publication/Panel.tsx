"use client";

import { useAuth, useDocumentInfo, useForm, useFormModified } from "@payloadcms/ui";
import { useEffect } from "react";
import { WhatChanges } from "../changes/WhatChanges.tsx";
import { Again } from "../drafts/Again.tsx";
import { Conflict } from "../drafts/Conflict.tsx";
import { OfferedDraft } from "../drafts/OfferedDraft.tsx";
import { Versions } from "../drafts/Versions.tsx";
import { OfficialAccount } from "../outlets/OfficialAccount.tsx";
import { OtherOutlets } from "../outlets/OtherOutlets.tsx";
import type { Places } from "../remarks/places.ts";
import { RemarkList } from "../remarks/RemarkList.tsx";
import { SignatureForm } from "../signatures/SignatureForm.tsx";
import { PutAway } from "../putAway/PutAway.tsx";
import { UsedBy } from "../uses/UsedBy.tsx";
import { useUses } from "../uses/useUses.ts";
import { Alarms } from "./panel/Alarms.tsx";
import { Findings } from "./panel/Findings.tsx";
import { History } from "./panel/History.tsx";
import { markFields } from "./panel/markFields.ts";
import { OnIt } from "./panel/OnIt.tsx";
import { Missing } from "./panel/Missing.tsx";
import { handsIn, hasNews } from "./panel/standing.ts";
import { ReviewAhead } from "./panel/ReviewAhead.tsx";
import { Steps } from "./panel/Steps.tsx";
import { Tasks } from "./panel/Tasks.tsx";
import { useStanding } from "./panel/useStanding.ts";
import { Where } from "./panel/Where.tsx";
import "./panel/panel.css";

interface Props {
  type: string;
  hasPage: boolean;
  places: readonly Places[];
}

/**
 * Beside every document: where it stands, whose turn it is, what is missing, what was said, and the
 * steps that whoever is signed in may take.
 */
export function Panel({ type, hasPage, places }: Props) {
  const { id, data } = useDocumentInfo();
  const { user } = useAuth();
  const form = useForm();
  const unsaved = useFormModified();
  const { standing, failure, take, refresh, busy } = useStanding(
    type,
    id?.toString(),
    data?.updatedAt,
  );

  const uses = useUses(type, id?.toString(), standing?.state);

  useEffect(() => {
    if (failure?.missing) markFields(form, failure.missing);
  }, [failure, form]);

  const roles: unknown[] = Array.isArray(user?.roles) ? user.roles : [];
  return (
    <aside className="publication-panel" id="publication-panel" tabIndex={-1} aria-label="发布">
      <h3>发布</h3>
      {roles.includes("editor") && user && (
        <OfferedDraft
          person={String(user.id)}
          type={type}
          id={id?.toString()}
          savedAt={typeof data?.updatedAt === "string" ? data.updatedAt : undefined}
        />
      )}
      {id === undefined && <p>先保存草稿，然后在这里提交审核。</p>}
      {id === undefined && roles.includes("editor") && <Findings type={type} id={undefined} />}
      {standing && (
        <>
          <Alarms alarms={standing.alarms} />
          <Where standing={standing} />
          {id !== undefined && user && (
            <OnIt
              {...{ type, standing, roles, refresh }}
              id={id.toString()}
              person={String(user.id)}
            />
          )}
          {failure && (
            <p className="publication-panel__failure" role="alert">
              {failure.message}
            </p>
          )}
          {id !== undefined && (
            <>
              {roles.includes("editor") && (
                <Conflict {...{ type, standing, refresh }} id={id.toString()} />
              )}
              <RemarkList
                {...{ type, places, refresh }}
                id={id.toString()}
                remarks={standing.remarks}
                mayResolve={roles.includes("editor")}
              />
              <WhatChanges
                {...{ type, standing }}
                id={id.toString()}
                open={standing.next.some(
                  ({ action, role }) => action === "approve" && roles.includes(role),
                )}
              />
            </>
          )}
          {roles.includes("editor") && !unsaved && <ReviewAhead standing={standing} />}
          <Steps
            {...{ standing, places, uses }}
            steps={standing.next.filter(
              (step) =>
                roles.includes(step.role) && (!handsIn(step) || unsaved || hasNews(standing)),
            )}
            unsaved={unsaved}
            busy={busy}
            take={take}
          />
          {id !== undefined && standing.signature && (
            <SignatureForm
              key={standing.signature.role}
              {...{ type, refresh, wanted: standing.signature, sha256: standing.draftSha256 }}
              id={id.toString()}
            />
          )}
          {roles.includes("editor") && <Findings type={type} id={id?.toString()} />}
          {id !== undefined && hasPage && (
            <>
              <OfficialAccount
                {...{ type, standing, refresh }}
                id={id.toString()}
                mayRecord={roles.includes("editor")}
              />
              <OtherOutlets
                {...{ type, standing, refresh }}
                id={id.toString()}
                mayRecord={roles.includes("editor")}
              />
            </>
          )}
          {uses && (
            <UsedBy
              {...{ uses, hasPage }}
              changes={standing.liveSha256 !== null && hasNews(standing)}
            />
          )}
          {id !== undefined && roles.includes("editor") && (
            <PutAway {...{ type, standing, refresh }} id={id.toString()} />
          )}
          <Tasks tasks={standing.tasks} />
          <Missing missing={standing.missing} />
          {id !== undefined && hasPage && (
            <p>
              <a href={`/admin/preview?type=${type}&id=${id.toString()}`}>
                预览{unsaved && "（还没有保存的改动不在里面）"}
              </a>
            </p>
          )}
          {id !== undefined && (
            <Versions
              {...{ type, standing }}
              id={id.toString()}
              mayRestore={roles.includes("editor")}
            />
          )}
          {id !== undefined && type === "activity" && roles.includes("editor") && (
            <Again id={id.toString()} />
          )}
          <History type={type} id={id?.toString()} events={standing.events} />
        </>
      )}
      {!standing && failure && (
        <p className="publication-panel__failure" role="alert">
          {failure.message}
        </p>
      )}
    </aside>
  );
}
