import { type SubmitEvent, useState } from "react";
import { sendToServer } from "../askServer.ts";
import type { CallOutcome } from "../ledger/callBook.ts";
import type { NumberToCall } from "./callList.ts";
import type { Filled } from "./fillPhone.ts";
import { outcomeWords } from "./words.ts";

interface Props {
  row: NumberToCall;
  post: string;
  recorded: (message: string) => Promise<void>;
}

const nothing = { greeting: "", hours: "", note: "", newNumber: "" };

/** The sheet of one call. When the number is wrong, the right one goes in here as well. */
export function CallSheet({ row: { id, number, title }, post, recorded }: Props) {
  const [outcome, setOutcome] = useState<CallOutcome>();
  const [written, setWritten] = useState(nothing);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const isWrong = outcome !== undefined && outcome !== "right";
  const newNumber = isWrong ? written.newNumber.trim() : "";
  const answers = outcome === "right" || newNumber !== "";

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || outcome === undefined) return;
    if (post.trim() === "") {
      setFailure("请先在上面写您的岗位。");
      return;
    }
    setBusy(true);
    const { greeting, hours, note } = written;
    const answer = await sendToServer<Filled>("/api/calls", {
      ...{ id, number, outcome, by: post, note },
      ...(answers ? { greeting, hours } : {}),
      ...(newNumber === "" ? {} : { newNumber }),
    });
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure.message);
    if (answer.ok) await recorded(`${title} ${number}：已登记。${answer.value.message}`);
  };

  const field = (name: keyof typeof nothing, label: string, isRequired = false) => (
    <label>
      {label}
      <input
        value={written[name]}
        maxLength={200}
        required={isRequired}
        autoComplete="off"
        inputMode={name === "newNumber" ? "tel" : undefined}
        onChange={({ target }) => setWritten({ ...written, [name]: target.value })}
      />
    </label>
  );

  return (
    <form aria-label={`登记拨打 ${number}`} onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend>结果</legend>
        {(Object.keys(outcomeWords) as CallOutcome[]).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="outcome"
              required
              checked={outcome === one}
              onChange={() => setOutcome(one)}
            />
            {outcomeWords[one]}
          </label>
        ))}
      </fieldset>
      {isWrong && field("newNumber", "查到的新号码（要打通、确认过；没有就空着）")}
      {answers && field("greeting", "听到什么，如“您好，××社区”", true)}
      {answers && field("hours", "对方说的接听时间（没有变就空着）")}
      {field("note", "备注（不写个人姓名和手机）")}
      {failure !== undefined && (
        <p className="calls__failure" role="alert">
          {failure}
        </p>
      )}
      <button type="submit" disabled={busy}>
        {newNumber === "" ? "登记这次拨打" : "登记，并把号码改过来"}
      </button>
    </form>
  );
}
