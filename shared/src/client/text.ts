/** UTF-8 bytes as text. Old mini-program runtimes have no `TextDecoder`. */
export function textOf(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}
