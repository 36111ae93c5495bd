/**
 * Puts a rich text on the clipboard, with its words for programs that take no HTML. False where the
 * browser refuses: without permission, and over plain http, which intranets still have.
 */
export async function copyRichText(html: string, text: string): Promise<boolean> {
  try {
    const form = (type: string, content: string) => new Blob([content], { type });
    const item = new ClipboardItem({
      "text/html": form("text/html", html),
      "text/plain": form("text/plain", text),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
