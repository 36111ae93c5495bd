import { useState } from "react";
import type { Places } from "./places.ts";

/** A remark that is not sent yet. */
export interface RemarkDraft {
  path: string;
  label: string;
  text: string;
}

interface Props {
  places: readonly Places[];
  drafts: readonly RemarkDraft[];
  change: (drafts: RemarkDraft[]) => void;
}

/** Gathers what is wrong with single fields; all of it goes with the next return or proofread. */
export function PinRemark({ places, drafts, change }: Props) {
  const [path, setPath] = useState("");
  const [text, setText] = useState("");
  const add = () => {
    const all = places.flatMap(({ fields }) => fields);
    const label = all.find(({ name }) => name === path)?.label ?? path;
    change([...drafts, { path, label, text }]);
    setText("");
  };
  return (
    <fieldset className="pin-remark">
      <legend>针对某一栏的意见</legend>
      {drafts.length > 0 && (
        <ul>
          {drafts.map((draft, index) => (
            <li key={`${draft.path} ${String(index)}`}>
              <strong>{draft.label}</strong>：{draft.text}
              <button
                type="button"
                onClick={() => change(drafts.filter((_, other) => other !== index))}
              >
                去掉<span className="visually-hidden">“{draft.text}”</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <label>
        哪一栏
        <select value={path} onChange={(event) => setPath(event.target.value)}>
          <option value="">请选择</option>
          {places.map(({ tab, fields }) => (
            <optgroup key={tab} label={tab}>
              {fields.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        这一栏要改什么
        <textarea rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button
        type="button"
        className="publication-panel__button"
        disabled={path === "" || text.trim() === ""}
        onClick={add}
      >
        记下这一条
      </button>
      <small>记下的意见随“退回修改”或“校对完成”一起发给编辑，显示在那一栏旁边。</small>
    </fieldset>
  );
}
