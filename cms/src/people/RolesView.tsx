import type { AdminViewServerProps, PayloadRequest } from "payload";
import { personId, rolesOf } from "../access/access.ts";
import { AdminView } from "../adminView/AdminView.tsx";
import { ledger } from "../publication/ledger.ts";
import { SignatureList } from "../signatures/SignatureList.tsx";
import { ProposalRow } from "./ProposalRow.tsx";
import { ProposeForm } from "./ProposeForm.tsx";
import { ReviewRules } from "./ReviewRules.tsx";
import { AccountSteps, NewAccount } from "./AccountForms.tsx";
import { Delegations } from "./Delegations.tsx";
import { Limits } from "./Limits.tsx";
import { PeopleHistory } from "./PeopleHistory.tsx";
import { proposalWord } from "./proposals.ts";
import { roleLabels, roleNames } from "./roles.ts";
import { Combinations } from "./Combinations.tsx";
import "./roles.css";

/** Who holds which role, what waits for a second person, and the form to propose a change. */
export function RolesView(view: AdminViewServerProps) {
  return (
    <AdminView view={view} path="/roles" title="人员与角色">
      <People req={view.initPageResult.req} />
    </AdminView>
  );
}

async function People({ req }: { req: PayloadRequest }) {
  const { payload, user } = req;
  const [accounts, held, proposals, gone, history] = await Promise.all([
    payload.find({
      collection: "users",
      pagination: false,
      sort: "name",
      overrideAccess: false,
      user,
      req,
    }),
    ledger().people(),
    ledger().openProposals(),
    ledger().disabledPeople(),
    ledger().peopleHistory(50),
  ]);
  const mayPropose = rolesOf(req).includes("admin");
  const hasLeft = (person: string) => gone.some((one) => one.person === person);
  const firstRole = (person: string) =>
    roleNames.findIndex((role) => held.some((one) => one.person === person && one.role === role));
  const people = accounts.docs.map(({ id, name, email }) => ({
    id: String(id),
    name: `${String(name)}（${String(email)}）`,
  }));
  // In the order of the work: editors first, administrators last, people without a role before all.
  people.sort((a, b) => firstRole(a.id) - firstRole(b.id));
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? "（未知账号）";
  const roleWordsOf = (person: string) =>
    held.filter((one) => one.person === person).map(({ role }) => roleLabels[role]);
  return (
    <div className="roles-view">
      <p>
        要换角色，请找管理员。编辑和校对由一位管理员授予。审核角色和管理员须两人：一位管理员提议，另一位管理员或三审确认，14
        天内有效。
      </p>
      <section>
        <h2>待确认的提议</h2>
        {proposals.length === 0 && <p>没有待确认的提议。</p>}
        <ul>
          {proposals.map((proposal) => (
            <ProposalRow
              key={proposal.number}
              kind={proposal.kind}
              number={proposal.number}
              text={proposalWord(proposal, nameOf)}
              by={nameOf(proposal.proposedBy)}
            />
          ))}
        </ul>
      </section>
      <ReviewRules mayPropose={mayPropose} />
      <Limits mayPropose={mayPropose} />
      <Delegations person={personId(req) ?? ""} isAdmin={mayPropose} people={people} held={held} />
      <Combinations mayPropose={mayPropose} />
      <SignatureList now={new Date()} />
      <section>
        <h2>现有人员</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">角色</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{hasLeft(id) ? "已停用" : roleWordsOf(id).join("、") || "没有角色"}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <PeopleHistory events={history} />
      </section>
      {mayPropose && (
        <>
          <section>
            <h2>提议授予或撤销</h2>
            <ProposeForm people={people.filter(({ id }) => !hasLeft(id))} />
          </section>
          <section>
            <h2>账号</h2>
            <p>
              新账号和忘记的密码都用一次性密码，要两个人：您得到前半段，确认的同事得到后半段，分别告诉本人。谁也不能一个人登录别人的账号。离职的人停用，不删除；停用由一位管理员做，重新启用要两人。
            </p>
            <AccountSteps people={people} />
            <NewAccount />
          </section>
        </>
      )}
    </div>
  );
}
