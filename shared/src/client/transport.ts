/** What came back from an address. */
export interface Answer {
  status: number;
  /** The exact bytes: their hash is compared with the one that the feeds name. */
  bytes: Uint8Array;
}

/** Asks for an absolute address; rejects when there is no network. */
export type Transport = (url: string) => Promise<Answer>;

/** For browsers and Node. */
export function fetchTransport(fetchImplementation: typeof fetch = fetch): Transport {
  return async (url) => {
    // The address of a document names its version, so only the others must not come from a cache.
    const response = await fetchImplementation(url, { cache: "no-cache" });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
}

/** The part of a mini-program's `wx` that is used here. */
export interface WxRequest {
  request(options: {
    url: string;
    dataType: string;
    responseType: "arraybuffer";
    success: (result: { statusCode: number; data: unknown }) => void;
    fail: (error: unknown) => void;
  }): unknown;
}

/** For mini-programs: `wxTransport(wx)`. */
export function wxTransport(wx: WxRequest): Transport {
  return (url) =>
    new Promise((resolve, reject) => {
      wx.request({
        url,
        // Anything but `json`, so that the bytes come as they are.
        dataType: "other",
        responseType: "arraybuffer",
        success: ({ statusCode, data }) =>
          resolve({ status: statusCode, bytes: new Uint8Array(data as ArrayBuffer) }),
        fail: (error) => reject(new Error(`no answer from ${url}: ${JSON.stringify(error)}`)),
      });
    });
}
