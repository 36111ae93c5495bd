"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changed = changed;
exports.reloaded = reloaded;
const errors_ts_1 = require("./errors.js");
const state_ts_1 = require("./state.js");
/**
 * Takes in the changes since the state. One that cannot be read does not stop the others, but the
 * state stays behind, so that the next update tries it again.
 */
async function changed(reader, store, state, { changes, latest }) {
    var _a, _b;
    const entries = { ...state.entries };
    const problems = [];
    // Also those of a seq that was reached: one may have been held back, or gone ahead of the others.
    for (const { op, type, id, href, sha256 } of changes) {
        const known = (_a = entries[type]) === null || _a === void 0 ? void 0 : _a[id];
        if (!state.types.includes(type) || (known === null || known === void 0 ? void 0 : known.sha256) === sha256)
            continue;
        try {
            const text = await reader.text(href, sha256);
            const content = reader.parsed(href, text);
            entries[type] = { ...entries[type], [id]: entryOf(content, href, sha256) };
            store.set((0, state_ts_1.documentKey)(type, id), sha256 + text);
        }
        catch (error) {
            if (!(error instanceof errors_ts_1.FeedError))
                throw error;
            problems.push(error);
            // Without a network an earlier version is better than none; what was withdrawn never is.
            if (error.kind === "offline" && op === "put")
                continue;
            if (known)
                entries[type] = without((_b = entries[type]) !== null && _b !== void 0 ? _b : {}, id);
            store.remove((0, state_ts_1.documentKey)(type, id));
        }
    }
    const seq = problems.length > 0 ? state.seq : latest;
    return { state: { ...state, seq, entries }, problems, result: "followed" };
}
function without(record, key) {
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
function entryOf(content, href, sha256) {
    const { id } = content;
    if ("state" in content)
        return { id, sha256, href, state: "withdrawn", at: String(content.at) };
    const { title, summary, slug, updatedAt } = content;
    return { id, sha256, href, slug, title, summary, updatedAt };
}
/** Reads all lists. All or nothing: a list that cannot be read leaves the state as it was. */
async function reloaded(reader, store, before, { collections, validUntil }, { latest, day }, types) {
    const entries = {};
    for (const { type, href } of collections) {
        if (!types.includes(type))
            continue;
        const all = {};
        for (let page = 1, pages = 1; page <= pages; page += 1) {
            const list = await reader.json(href.replace("page-1", `page-${page}`));
            for (const item of list.items)
                all[item.id] = item;
            pages = list.pages;
        }
        entries[type] = all;
    }
    forget(store, before, entries);
    const state = { seq: latest, day, validUntil, types: [...types], entries };
    return { state, problems: [], result: "reloaded" };
}
/** Nothing is kept of a document that has changed, was withdrawn or is not named any more. */
function forget(store, before, entries) {
    var _a, _b, _c;
    for (const [type, ofType] of Object.entries((_a = before === null || before === void 0 ? void 0 : before.entries) !== null && _a !== void 0 ? _a : {}))
        for (const { id, sha256 } of Object.values(ofType))
            if (((_c = (_b = entries[type]) === null || _b === void 0 ? void 0 : _b[id]) === null || _c === void 0 ? void 0 : _c.sha256) !== sha256)
                store.remove((0, state_ts_1.documentKey)(type, id));
}
