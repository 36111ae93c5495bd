import type { AdminViewServerProps } from "payload";
import { rolesOf } from "../access/access.ts";
import { AdminView } from "../adminView/AdminView.tsx";
import { chinaDay } from "../fields/chinaDay.ts";
import { CallList } from "./CallList.tsx";
import { currentCallList } from "./currentCallList.ts";
import "./calls.css";

/** 拨打核实: what one person works through with a telephone in the hand. */
export function CallsView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  return (
    <AdminView view={view} path="/calls" title="拨打核实">
      <Calls mayRecord={rolesOf(req).includes("editor")} person={String(req.user?.name ?? "")} />
    </AdminView>
  );
}

async function Calls({ mayRecord, person }: { mayRecord: boolean; person: string }) {
  const numbers = await currentCallList();
  // Who called before has said what their post is.
  const [lastOwn] = numbers
    .flatMap(({ notes }) => notes)
    .flatMap((note) => (note.action === "call" && note.actor === person ? note : []))
    .toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <CallList
      numbers={numbers}
      today={chinaDay(new Date().toISOString())}
      mayRecord={mayRecord}
      post={lastOwn?.details.by ?? ""}
    />
  );
}
