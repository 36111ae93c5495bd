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
var _FeedClient_instances, _FeedClient_base, _FeedClient_reader, _FeedClient_store, _FeedClient_types, _FeedClient_clock, _FeedClient_state, _FeedClient_today, _FeedClient_whole;
Object.defineProperty(exports, "__esModule", { value: true });
exports.FeedClient = void 0;
const errors_ts_1 = require("./errors.js");
const follow_ts_1 = require("./follow.js");
const overdue_ts_1 = require("./overdue.js");
const reader_ts_1 = require("./reader.js");
const state_ts_1 = require("./state.js");
/** Follows the feeds of a site and keeps what it has read, also for when there is no network. */
class FeedClient {
    constructor({ base, transport, store = (0, state_ts_1.memoryStore)(), types, clock }) {
        _FeedClient_instances.add(this);
        _FeedClient_base.set(this, void 0);
        _FeedClient_reader.set(this, void 0);
        _FeedClient_store.set(this, void 0);
        _FeedClient_types.set(this, void 0);
        _FeedClient_clock.set(this, void 0);
        _FeedClient_state.set(this, void 0);
        __classPrivateFieldSet(this, _FeedClient_base, `/${base.replace(/^https?:\/\/[^/]+\/?/, "")}`.replace(/\/*$/, "/"), "f");
        __classPrivateFieldSet(this, _FeedClient_reader, new reader_ts_1.Reader(base, transport), "f");
        __classPrivateFieldSet(this, _FeedClient_store, store, "f");
        __classPrivateFieldSet(this, _FeedClient_types, types, "f");
        __classPrivateFieldSet(this, _FeedClient_clock, clock !== null && clock !== void 0 ? clock : (() => new Date()), "f");
        __classPrivateFieldSet(this, _FeedClient_state, (0, state_ts_1.readState)(store, types), "f");
    }
    /** The sequence number that is followed to; undefined before the first update. */
    get seq() {
        var _a;
        return (_a = __classPrivateFieldGet(this, _FeedClient_state, "f")) === null || _a === void 0 ? void 0 : _a.seq;
    }
    /** Whether what is known may be shown as current. When not, say so beside it. */
    get isCurrent() {
        var _a;
        const { validUntil } = (_a = __classPrivateFieldGet(this, _FeedClient_state, "f")) !== null && _a !== void 0 ? _a : {};
        return validUntil !== undefined && __classPrivateFieldGet(this, _FeedClient_clock, "f").call(this).getTime() < Date.parse(validUntil);
    }
    /** Brings the client up to the feeds. Without a network everything stays as it was. */
    async update() {
        var _a;
        try {
            const index = await __classPrivateFieldGet(this, _FeedClient_reader, "f").json(`${__classPrivateFieldGet(this, _FeedClient_base, "f")}feeds/v1/index.json`);
            if (index.version !== 1)
                throw new errors_ts_1.FeedError("unknown", index.links.changes, "These are not feeds of version 1.");
            const changes = await __classPrivateFieldGet(this, _FeedClient_reader, "f").json(index.links.changes);
            const types = (_a = __classPrivateFieldGet(this, _FeedClient_types, "f")) !== null && _a !== void 0 ? _a : index.collections.map(({ type }) => type);
            const { state, problems, result } = canFollow(__classPrivateFieldGet(this, _FeedClient_state, "f"), changes, types)
                ? await (0, follow_ts_1.changed)(__classPrivateFieldGet(this, _FeedClient_reader, "f"), __classPrivateFieldGet(this, _FeedClient_store, "f"), __classPrivateFieldGet(this, _FeedClient_state, "f"), changes)
                : await (0, follow_ts_1.reloaded)(__classPrivateFieldGet(this, _FeedClient_reader, "f"), __classPrivateFieldGet(this, _FeedClient_store, "f"), __classPrivateFieldGet(this, _FeedClient_state, "f"), index, changes, types);
            const isWhole = problems.length === 0 || !__classPrivateFieldGet(this, _FeedClient_state, "f");
            __classPrivateFieldSet(this, _FeedClient_state, isWhole ? { ...state, validUntil: index.validUntil } : state, "f");
            (0, state_ts_1.writeState)(__classPrivateFieldGet(this, _FeedClient_store, "f"), __classPrivateFieldGet(this, _FeedClient_state, "f"));
            return { result, problems };
        }
        catch (error) {
            if (!(error instanceof errors_ts_1.FeedError))
                throw error;
            return { result: "offline", problems: [error] };
        }
    }
    /** What is live of a type, the latest first. Withdrawn documents are not in it. */
    list(type) {
        var _a, _b;
        const entries = Object.values((_b = (_a = __classPrivateFieldGet(this, _FeedClient_state, "f")) === null || _a === void 0 ? void 0 : _a.entries[type]) !== null && _b !== void 0 ? _b : {});
        const live = entries.filter((entry) => !(0, state_ts_1.isWithdrawn)(entry));
        return live.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || (a.id < b.id ? -1 : 1));
    }
    /**
     * A document, or what is left of a withdrawn one; undefined when the feeds name none. Kept once
     * read. Throws a FeedError when it is not kept and cannot be read.
     */
    async read(type, id) {
        var _a, _b;
        const entry = (_b = (_a = __classPrivateFieldGet(this, _FeedClient_state, "f")) === null || _a === void 0 ? void 0 : _a.entries[type]) === null || _b === void 0 ? void 0 : _b[id];
        if (!entry)
            return undefined;
        const key = (0, state_ts_1.documentKey)(type, id);
        const kept = __classPrivateFieldGet(this, _FeedClient_store, "f").get(key);
        if (kept === null || kept === void 0 ? void 0 : kept.startsWith(entry.sha256))
            return __classPrivateFieldGet(this, _FeedClient_instances, "m", _FeedClient_today).call(this, JSON.parse(kept.slice(64)));
        const text = await __classPrivateFieldGet(this, _FeedClient_reader, "f").text(entry.href, entry.sha256);
        __classPrivateFieldGet(this, _FeedClient_store, "f").set(key, entry.sha256 + text);
        return __classPrivateFieldGet(this, _FeedClient_instances, "m", _FeedClient_today).call(this, __classPrivateFieldGet(this, _FeedClient_reader, "f").parsed(entry.href, text));
    }
    /** Reads all documents of a type, so that they are there without a network. */
    async keep(type) {
        const problems = [];
        for (const { id } of this.list(type)) {
            try {
                await this.read(type, id);
            }
            catch (error) {
                if (!(error instanceof errors_ts_1.FeedError))
                    throw error;
                problems.push(error);
            }
        }
        return problems;
    }
    /** The alerts in force now, also those kept when there is no network; never one that is over. */
    async alerts() {
        const { alerts } = await __classPrivateFieldGet(this, _FeedClient_instances, "m", _FeedClient_whole).call(this, "alerts");
        return alerts.filter(({ expires }) => __classPrivateFieldGet(this, _FeedClient_clock, "f").call(this).getTime() < Date.parse(expires));
    }
    /** The whole directory of phones, what is needed in an emergency first. */
    async phones() {
        const { phones } = await __classPrivateFieldGet(this, _FeedClient_instances, "m", _FeedClient_whole).call(this, "phones");
        return phones.map((phone) => (0, overdue_ts_1.withoutOverdue)(phone, __classPrivateFieldGet(this, _FeedClient_clock, "f").call(this)));
    }
}
exports.FeedClient = FeedClient;
_FeedClient_base = new WeakMap(), _FeedClient_reader = new WeakMap(), _FeedClient_store = new WeakMap(), _FeedClient_types = new WeakMap(), _FeedClient_clock = new WeakMap(), _FeedClient_state = new WeakMap(), _FeedClient_instances = new WeakSet(), _FeedClient_today = function _FeedClient_today(document) {
    return (0, overdue_ts_1.withoutOverdue)(document, __classPrivateFieldGet(this, _FeedClient_clock, "f").call(this));
}, _FeedClient_whole = 
/** A file about a whole type; the kept one when there is no answer. */
async function _FeedClient_whole(name) {
    const href = `${__classPrivateFieldGet(this, _FeedClient_base, "f")}feeds/v1/${name}.json`;
    const key = `feeds-v1/${name}`;
    try {
        const text = await __classPrivateFieldGet(this, _FeedClient_reader, "f").text(href);
        const content = __classPrivateFieldGet(this, _FeedClient_reader, "f").parsed(href, text);
        __classPrivateFieldGet(this, _FeedClient_store, "f").set(key, text);
        return content;
    }
    catch (error) {
        const kept = __classPrivateFieldGet(this, _FeedClient_store, "f").get(key);
        if (kept === undefined)
            throw error;
        return JSON.parse(kept);
    }
};
/**
 * A client that was away too long, or that knows more than the feeds (they were put back to an
 * earlier state), reads everything anew. So it does on a new day: what may be dialled differs then.
 */
function canFollow(state, { oldest, latest, day }, types) {
    if ((state === null || state === void 0 ? void 0 : state.types.join()) !== types.join())
        return false;
    return state.seq >= oldest && state.seq <= latest && state.day === day;
}
