import type { AdminViewServerProps, PayloadRequest } from "payload";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { AdminView } from "../adminView/AdminView.tsx";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf } from "../publication/draft.ts";
import { ledger } from "../publication/ledger.ts";
import { momentWord } from "../publication/panel/words.ts";
import { stateLabels } from "../publication/stateLabels.ts";
import { PrintButton } from "./PrintButton.tsx";
import { reviewSheet } from "./sheet.ts";
import "./reviewSheet.css";

/** 信息发布审核表 of one document, made from the ledger for the file or for paper. */
export function ReviewSheetView(view: AdminViewServerProps) {
  const { type, id } = view.searchParams ?? {};
  return (
    <AdminView view={view} path="/review-sheet" title="信息发布审核表">
      <Sheet req={view.initPageResult.req} type={type} id={id} />
    </AdminView>
  );
}

async function Sheet(props: { req: PayloadRequest; type: unknown; id: unknown }) {
  const found = await read(props);
  if (!found) return <p>这份内容还没有提交过，没有审核表。请从内容的“发布”那一栏打开。</p>;
  const { sheet, title, label, id, state } = found;
  return (
    <div className="review-sheet">
      <table>
        <tbody>
          <Fact name="标题">{title}</Fact>
          <Fact name="内容类型">{label}</Fact>
          <Fact name="编号">{id}</Fact>
          <Fact name="提交编号">{sheet.submission}</Fact>
          <Fact name="审核类别">{sheet.changeClass}</Fact>
          <Fact name="须经">{sheet.stages}</Fact>
          <Fact name="版本">{sheet.sha256}</Fact>
          <Fact name="现在的状态">{stateLabels[state]}</Fact>
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">环节</th>
            <th scope="col">姓名</th>
            <th scope="col">意见</th>
            <th scope="col">时间（北京）</th>
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map(({ step, person, said, at }, index) => (
            <tr key={index}>
              <th scope="row">{step}</th>
              <td>{person}</td>
              <td>
                {said.map((words, place) => (
                  <p key={place}>{words}</p>
                ))}
              </td>
              <td>{at}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>本表由发布台账生成，与台账一致。打印时间：{momentWord(new Date().toISOString())}。</p>
      <PrintButton />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}

async function read({ req, ...wanted }: { req: PayloadRequest; type: unknown; id: unknown }) {
  // An address that somebody has typed may name anything.
  const named = safely(() => documentAt(wanted.type, wanted.id));
  if (!named) return undefined;
  const { type, id } = named;
  const [draft, state] = await Promise.all([draftOf(req, type, id), ledger().stateOf(type, id)]);
  const sheet = reviewSheet(state);
  if (!draft || !sheet) return undefined;
  const revision = await ledger().revision(type, id, sheet.sha256);
  const title = typeof revision?.title === "string" ? revision.title : "";
  return { sheet, id, title, label: documentTypes[type].label, state: state.state };
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
