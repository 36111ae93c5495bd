import { type SubmitEvent, useState } from "react";
import { sendToServer } from "../askServer.ts";
import type { NumberToCall } from "./callList.ts";
import { ways } from "./words.ts";

interface Props {
  numbers: readonly NumberToCall[];
  recorded: (message: string) => Promise<void>;
}

/** What a resident said about a number, by whoever took it down; it goes to the top of the list. */
export function ReportForm({ numbers, recorded }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const [way, setWay] = useState<string>(ways[0]);
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<string>();

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const about = numbers.find((row) => keyOf(row) === chosen);
    if (!about) return;
    const { id, number, title } = about;
    const answer = await sendToServer("/api/calls/reports", { id, number, way, said });
    setFailure(answer.ok ? undefined : answer.failure.message);
    if (!answer.ok) return;
    setIsOpen(false);
    setSaid("");
    await recorded(`${title} ${number}：反映已记下，排在最前面。`);
  };

  const inOrder = numbers.toSorted((a, b) => a.title.localeCompare(b.title, "zh-CN"));
  return (
    <div className="calls__new">
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? "收起" : "记一条反映：有人说号码有误"}
      </button>
      {isOpen && (
        <form aria-label="记一条反映" onSubmit={(event) => void send(event)}>
          <label>
            哪个号码
            <select required value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">请选择</option>
              {inOrder.map((row) => (
                <option key={keyOf(row)} value={keyOf(row)}>
                  {row.title}：{row.number}
                </option>
              ))}
            </select>
          </label>
          <label>
            怎么知道的
            <select value={way} onChange={({ target }) => setWay(target.value)}>
              {ways.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <label>
            说了什么（不写反映人的姓名和电话）
            <input
              value={said}
              maxLength={200}
              required
              autoComplete="off"
              onChange={({ target }) => setSaid(target.value)}
            />
          </label>
          {failure !== undefined && (
            <p className="calls__failure" role="alert">
              {failure}
            </p>
          )}
          <button type="submit">记下</button>
        </form>
      )}
    </div>
  );
}

const keyOf = ({ id, number }: NumberToCall) => `${id} ${number}`;
