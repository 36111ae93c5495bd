import { classWords, ruleWord } from "../../people/ruleWords.ts";
import { hasNews, type Standing } from "./standing.ts";

/** Which review a submission of what is saved would need. The ledger compares; nobody chooses. */
export function ReviewAhead({ standing }: { standing: Standing }) {
  const { ahead } = standing;
  if (ahead === null || !hasNews(standing)) return null;
  const { changeClass, changed } = ahead;
  return (
    <p>
      {changeClass === "correction" && `这次只改了：${(changed ?? []).join("、")}。`}
      提交后按“{classWords[changeClass]}”审核：{ruleWord(ahead)}。
    </p>
  );
}
