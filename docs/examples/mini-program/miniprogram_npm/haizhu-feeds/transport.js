"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fetchTransport = fetchTransport;
exports.wxTransport = wxTransport;
/** For browsers and Node. */
function fetchTransport(fetchImplementation = fetch) {
    return async (url) => {
        // The address of a document names its version, so only the others must not come from a cache.
        const response = await fetchImplementation(url, { cache: "no-cache" });
        return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    };
}
/** For mini-programs: `wxTransport(wx)`. */
function wxTransport(wx) {
    return (url) => new Promise((resolve, reject) => {
        wx.request({
            url,
            // Anything but `json`, so that the bytes come as they are.
            dataType: "other",
            responseType: "arraybuffer",
            success: ({ statusCode, data }) => resolve({ status: statusCode, bytes: new Uint8Array(data) }),
            fail: (error) => reject(new Error(`no answer from ${url}: ${JSON.stringify(error)}`)),
        });
    });
}
