import { ledger } from "../publication/ledger.ts";
import { DelegationForm } from "./DelegationForm.tsx";
import { EndDelegation } from "./EndDelegation.tsx";
import { daysWord } from "./leaveDays.ts";
import { isReviewer } from "./reviewers.ts";
import { type Role, roleLabels } from "./roles.ts";

interface Props {
  /** Whoever is signed in, and whether they are an admin. */
  person: string;
  isAdmin: boolean;
  people: { id: string; name: string }[];
  held: readonly { person: string; role: Role }[];
}

/** Who stands in for whom, and the form to propose it: for an admin, or for a reviewer's own role. */
export async function Delegations({ person, isAdmin, people, held }: Props) {
  const delegations = await ledger().delegations();
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? "（未知账号）";
  // One line for each person and role that can be handed on.
  const leaves = held
    .filter((one) => isReviewer(one.role) && (isAdmin || one.person === person))
    .map((one) => ({ ...one, name: `${nameOf(one.person)}的${roleLabels[one.role]}` }));
  const working = people.filter(({ id }) =>
    held.some((one) => one.person === id && one.role !== "admin"),
  );
  return (
    <section>
      <h2>请假委托</h2>
      <p>
        审核人请假，可以把审核角色委托给一位同事，最长 62
        天，到期自动结束。要两人：本人或管理员提议，另一位管理员或三审确认，确认的人不能是委托人和受托人。受托人不能审自己或委托人编辑过的内容，不能转委托；记录和审核表里写明“代谁审”。
      </p>
      {delegations.length === 0 && <p>现在没有委托。</p>}
      <ul>
        {delegations.map((one) => (
          <li key={one.number}>
            {one.label}的{roleLabels[one.role]}由{one.delegateLabel}代，{daysWord(one)}
            {one.active ? "（正在代审）" : "（现在不起作用）"}
            {(isAdmin || [one.person, one.delegate].includes(person)) && (
              <EndDelegation number={one.number} />
            )}
          </li>
        ))}
      </ul>
      {leaves.length > 0 && <DelegationForm leaves={leaves} people={working} />}
    </section>
  );
}
