import { useEffect, useId, useRef } from "react";

interface Props {
  question: string;
  /** What the yes button says: the deed itself, never just “yes”. */
  answer: string;
  onYes: () => void;
  onNo: () => void;
}

/** A second thought before what residents notice. In the page, not a pop-up: it can be read aloud. */
export function Confirm({ question, answer, onYes, onNo }: Props) {
  const label = useId();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div className="publication-panel__confirm" role="alertdialog" aria-labelledby={label}>
      <p id={label}>{question}</p>
      <div className="publication-panel__buttons">
        <button type="button" className="publication-panel__button" ref={no} onClick={onNo}>
          先不
        </button>
        <button
          type="button"
          className="publication-panel__button publication-panel__button--confirm"
          onClick={onYes}
        >
          {`确定${answer}`}
        </button>
      </div>
    </div>
  );
}
