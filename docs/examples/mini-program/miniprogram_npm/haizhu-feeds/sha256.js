"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sha256 = sha256;
/** FIPS 180-4 §4.2.2: the first 32 bits of the fractional parts of cube roots of primes. */
const constants = /* @__PURE__ */ (() => {
    const found = [];
    for (let candidate = 2; found.length < 64; candidate += 1) {
        let prime = true;
        for (let divisor = 2; divisor * divisor <= candidate; divisor += 1)
            if (candidate % divisor === 0)
                prime = false;
        if (prime)
            found.push(Math.floor((Math.cbrt(candidate) % 1) * 2 ** 32));
    }
    return new Uint32Array(found);
})();
/**
 * SHA-256 in hexadecimal. Written out because a mini-program has no `crypto.subtle`.
 *
 * @param bytes at most 512 MB: the length is counted in 32 bits
 */
function sha256(bytes) {
    const padded = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 4, bytes.length * 8);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
    const state = new Uint32Array([
        ...[0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a],
        ...[0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
    ]);
    for (let offset = 0; offset < padded.length; offset += 64)
        addBlock(state, view, offset);
    return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}
const turned = (word, by) => (word >>> by) | (word << (32 - by));
/** FIPS 180-4 §6.2.2. */
function addBlock(state, view, offset) {
    var _a, _b;
    const schedule = new Uint32Array(64);
    const at = (index) => { var _a; return (_a = schedule[index]) !== null && _a !== void 0 ? _a : 0; };
    for (let index = 0; index < 16; index += 1)
        schedule[index] = view.getUint32(offset + index * 4);
    for (let index = 16; index < 64; index += 1) {
        const [x, y] = [at(index - 15), at(index - 2)];
        const first = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
        const second = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
        schedule[index] = at(index - 16) + first + at(index - 7) + second;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index += 1) {
        const choice = (e & f) ^ (~e & g);
        const turns = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
        const one = (h + turns + choice + ((_a = constants[index]) !== null && _a !== void 0 ? _a : 0) + at(index)) | 0;
        const majority = (a & b) ^ (a & c) ^ (b & c);
        const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
        state[index] = ((_b = state[index]) !== null && _b !== void 0 ? _b : 0) + word;
}
