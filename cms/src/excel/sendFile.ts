import { type Answer, askServer } from "../askServer.ts";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const request = (file: File): RequestInit => ({
  ...{ method: "POST", body: file },
  headers: { "Content-Type": type },
});

/** Sends an Excel file to one of our endpoints; never throws. */
export function sendFile<T>(address: string, file: File): Promise<Answer<T>> {
  return askServer<T>(address, request(file));
}

/** Sends an Excel file and saves the one that comes back. @returns what went wrong, in Chinese */
export async function exchangeFile(
  address: string,
  file: File,
  name: string,
): Promise<string | undefined> {
  try {
    const response = await fetch(address, { credentials: "include", ...request(file) });
    if (!response.ok) return "文件没有做好，请再试一次。";
    const url = URL.createObjectURL(await response.blob());
    const link = Object.assign(document.createElement("a"), { href: url, download: name });
    link.click();
    URL.revokeObjectURL(url);
    return undefined;
  } catch {
    return "连不上系统，请稍后再试。";
  }
}
