import type { WaitingReview, WaitingSomewhere } from "../ledger/turnAnswers.ts";
import { roleLabels } from "../people/roles.ts";
import { momentWord } from "../publication/panel/words.ts";
import { DocumentLink } from "./DocumentLink.tsx";

const taskWord = ({ role, afterwards }: WaitingReview) =>
  `${roleLabels[role]}${afterwards ? "（补审）" : ""}`;

/** Since when it waits and until when it should be done: said in words, for who sees no colours. */
function Times({ since, dueAt, overdue, scheduledAt, claim }: WaitingReview) {
  return (
    <>
      {overdue && <strong className="desk__returned">已超时</strong>}
      <span>
        {momentWord(since)} 起等，应在 {momentWord(dueAt)} 前办完
        {scheduledAt && `，定于 ${momentWord(scheduledAt)} 发布`}
      </span>
      {claim && (
        <span>
          {claim.by}从 {momentWord(claim.since)} 起在审
        </span>
      )}
    </>
  );
}

/** What waits for whoever is signed in. */
export const waitingLine = (one: WaitingReview) => (
  <>
    <DocumentLink {...one} />
    <span>
      等您{one.for === null ? "" : `代${one.for}`}
      {taskWord(one)}
    </span>
    <Times {...one} />
  </>
);

/** What waits for anybody, for the admin, who can see to it that somebody stands in. */
export const everybodysLine = (one: WaitingSomewhere) => (
  <>
    <DocumentLink {...one} />
    <span>
      等{taskWord(one)}：{one.people.join("、")}
    </span>
    {one.people.length === 0 && (
      <strong className="desk__returned">没有人能办，请授予角色或办请假委托</strong>
    )}
    <Times {...one} />
  </>
);
