import type { RecordedSignature } from "../ledger/signatures.ts";
import { DocumentLink } from "../desk/DocumentLink.tsx";
import { roleLabels } from "../people/roles.ts";
import { ledger } from "../publication/ledger.ts";
import { momentWord } from "../publication/panel/words.ts";
import { byMonth } from "./byMonth.ts";
import { scanAddress } from "./words.ts";

const monthsBack = 12;

/** 代录签批, counted by the month, with every single one: when they grow many, people share passwords no less. */
export async function SignatureList({ now }: { now: Date }) {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - monthsBack);
  const months = byMonth(await ledger().recordedSignatures(since), now);
  return (
    <section>
      <h2>代录签批</h2>
      <p>领导在纸上或别的系统里签批、由别人代录的，每月几次。签批人能自己登录审核的，请自己来。</p>
      {months.map(({ month, signatures }, index) => (
        <details key={month} open={index === 0 && signatures.length > 0}>
          <summary>
            {month}：{signatures.length} 次
          </summary>
          <ul>
            {signatures.map((one) => (
              <li key={`${one.at} ${one.id}`}>
                <Line {...one} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Line(one: RecordedSignature) {
  return (
    <>
      <DocumentLink {...one} />：{roleLabels[one.role]} {one.signer} {one.signedOn} 签批，{one.by}{" "}
      {momentWord(one.at)} 代录，
      <a href={scanAddress(one.scan)} target="_blank" rel="noreferrer">
        扫描件
      </a>
    </>
  );
}
