"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.textOf = textOf;
/** UTF-8 bytes as text. Old mini-program runtimes have no `TextDecoder`. */
function textOf(bytes) {
    let escaped = "";
    for (const byte of bytes)
        escaped += `%${byte.toString(16).padStart(2, "0")}`;
    return decodeURIComponent(escaped);
}
