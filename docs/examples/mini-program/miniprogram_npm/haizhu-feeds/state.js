"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isWithdrawn = exports.documentKey = void 0;
exports.memoryStore = memoryStore;
exports.wxStore = wxStore;
exports.readState = readState;
exports.writeState = writeState;
/** A store that forgets everything with the program. */
function memoryStore() {
    const values = new Map();
    return {
        get: (key) => values.get(key),
        set: (key, value) => void values.set(key, value),
        remove: (key) => void values.delete(key),
    };
}
/** A mini-program's storage, which holds up to 10 MB. */
function wxStore(wx) {
    return {
        get(key) {
            const value = wx.getStorageSync(key);
            return typeof value === "string" && value !== "" ? value : undefined;
        },
        set(key, value) {
            try {
                wx.setStorageSync(key, value);
            }
            catch (_a) {
                // It is full: what was kept there is not this value, so nothing is better.
                wx.removeStorageSync(key);
            }
        },
        remove: (key) => wx.removeStorageSync(key),
    };
}
const stateKey = "feeds-v1";
/** What was kept, if it is whole and about these types. */
function readState(store, types) {
    var _a;
    try {
        const state = JSON.parse((_a = store.get(stateKey)) !== null && _a !== void 0 ? _a : "null");
        if (!state || typeof state.seq !== "number")
            return undefined;
        const same = types === undefined || types.join() === state.types.join();
        return same ? state : undefined;
    }
    catch (_b) {
        return undefined;
    }
}
function writeState(store, state) {
    store.set(stateKey, JSON.stringify(state));
}
const documentKey = (type, id) => `feeds-v1/${type}/${id}`;
exports.documentKey = documentKey;
const isWithdrawn = (entry) => "state" in entry;
exports.isWithdrawn = isWithdrawn;
