"use strict";
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Reader_origin, _Reader_transport;
Object.defineProperty(exports, "__esModule", { value: true });
exports.Reader = void 0;
const errors_ts_1 = require("./errors.js");
const sha256_ts_1 = require("./sha256.js");
const text_ts_1 = require("./text.js");
/** Reads files of the feeds. `href`s are root-relative, as the feeds give them. */
class Reader {
    constructor(base, transport) {
        var _a, _b;
        _Reader_origin.set(this, void 0);
        _Reader_transport.set(this, void 0);
        __classPrivateFieldSet(this, _Reader_origin, (_b = (_a = /^https?:\/\/[^/]+/.exec(base)) === null || _a === void 0 ? void 0 : _a[0]) !== null && _b !== void 0 ? _b : "", "f");
        __classPrivateFieldSet(this, _Reader_transport, transport, "f");
    }
    /** A JSON file. With a hash its bytes must have it, whatever else they look like. */
    async json(href, hash) {
        return this.parsed(href, await this.text(href, hash));
    }
    /** A file's text; see `json`. */
    async text(href, hash) {
        const url = __classPrivateFieldGet(this, _Reader_origin, "f") + href;
        const { status, bytes } = await __classPrivateFieldGet(this, _Reader_transport, "f").call(this, url).catch((error) => {
            throw new errors_ts_1.FeedError("offline", url, `No answer from ${url}: ${String(error)}`);
        });
        if (status >= 500)
            throw new errors_ts_1.FeedError("offline", url, `${url} answered ${status}.`);
        if (status !== 200)
            throw new errors_ts_1.FeedError("broken", url, `${url} answered ${status}.`);
        if (hash !== undefined && (0, sha256_ts_1.sha256)(bytes) !== hash)
            throw new errors_ts_1.FeedError("broken", url, `${url} is not the file that the feeds name.`);
        try {
            return (0, text_ts_1.textOf)(bytes);
        }
        catch (_a) {
            throw new errors_ts_1.FeedError("broken", url, `${url} is no UTF-8 text.`);
        }
    }
    parsed(href, text) {
        try {
            return JSON.parse(text);
        }
        catch (_a) {
            throw new errors_ts_1.FeedError("broken", href, `${href} is no JSON.`);
        }
    }
}
exports.Reader = Reader;
_Reader_origin = new WeakMap(), _Reader_transport = new WeakMap();
