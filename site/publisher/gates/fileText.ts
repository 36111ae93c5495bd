import { privateDataInFile } from "@haizhu/shared/checks/privateData";
import type { FileText } from "@haizhu/shared/fileText";
import type { Fault } from "./fault.ts";

/**
 * What speaks against letting a file out, by the text that the CMS read when it was uploaded. Asked
 * when the file goes out for the first time: its bytes never change.
 */
export function faultInText(address: string, text: FileText | undefined): Fault | undefined {
  if (!text)
    return {
      gate: "media",
      reason: `${address} has no text beside it in the media folder: nobody has read it.`,
      message:
        "附件的文字系统还没有读过，不知道里面有没有个人信息，已扣下。请打开这份内容重新提交，系统会再读一遍；仍不行，请重新上传附件。",
    };
  const [remark] = privateDataInFile(text);
  return (
    remark && {
      gate: "checks",
      reason: `The check privateData finds an error in ${address}.`,
      message: `附件${remark.message}。`,
    }
  );
}
