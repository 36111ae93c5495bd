import { momentWord } from "../publication/panel/words.ts";
import { localDraftKey } from "./localDraft.ts";
import { useLocalDraft } from "./useLocalDraft.ts";

/** Above everything else in the panel: words of one's own that were never saved. */
export function OfferedDraft(props: {
  person: string;
  type: string;
  id: string | undefined;
  savedAt: string | undefined;
}) {
  const key = localDraftKey(props.person, props.type, props.id);
  const { earlier, restore, drop } = useLocalDraft(key, props.savedAt);
  if (!earlier) return null;
  return (
    <section className="publication-panel__warning" role="status">
      <h4>您有没保存的内容</h4>
      <p>{momentWord(earlier.at)} 写在这个表单里，没有保存。只存在这台电脑上。</p>
      <div className="publication-panel__buttons">
        <button type="button" className="publication-panel__button" onClick={() => void restore()}>
          放回表单
        </button>
        <button type="button" className="publication-panel__button" onClick={drop}>
          不要了
        </button>
      </div>
    </section>
  );
}
