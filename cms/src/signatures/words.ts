import type { DocumentState } from "../ledger/answers.ts";
import { isRole, roleLabels } from "../people/roles.ts";

type LedgerEvent = Pick<DocumentState["events"][number], "action" | "details">;

/** 代录签批, as its event says it. */
interface SignatureWords {
  /** 二审 */
  stage: string;
  signer: string;
  signedOn: string;
  /** Hash of the scan. */
  scan: string;
}

/** What was recorded of a signature from elsewhere; undefined for every other event. */
export function signatureIn({ action, details }: LedgerEvent): SignatureWords | undefined {
  if (action !== "record-signature") return undefined;
  const { stageRole, signerLabel, signedOn, scan } = details;
  return {
    stage: isRole(stageRole) ? roleLabels[stageRole] : "",
    ...{ signer: String(signerLabel), signedOn: String(signedOn), scan: String(scan) },
  };
}

export const scanAddress = (scan: string): string => `/api/publication/scans/${scan}`;
