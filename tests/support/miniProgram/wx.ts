/** What a mini-program has asked the phone to do, in order. */
export interface Asked {
  name: string;
  options: Record<string, unknown>;
}

interface RequestOptions {
  url: string;
  responseType: string;
  success: (result: { statusCode: number; data: unknown }) => void;
  fail: (error: { errMsg: string }) => void;
}

const mostBytesOfKey = 1024 * 1024;
const mostBytes = 10 * 1024 * 1024;

/** A phone: `wx` as documented, as far as the examples use it, with a storage that stays. */
export class Phone {
  readonly storage = new Map<string, string>();
  readonly asked: Asked[] = [];

  readonly #remember = (name: string) => (options: Record<string, unknown>) => {
    this.asked.push({ name, options });
  };

  readonly wx = {
    request: ({ url, responseType, success, fail }: RequestOptions) => {
      fetch(url).then(
        async (response) => {
          const bytes = await response.arrayBuffer();
          const data = responseType === "arraybuffer" ? bytes : new TextDecoder().decode(bytes);
          success({ statusCode: response.status, data });
        },
        () => fail({ errMsg: "request:fail" }),
      );
    },
    getStorageSync: (key: string) => this.storage.get(key) ?? "",
    setStorageSync: (key: string, value: string) => {
      const bytes = Buffer.byteLength(value);
      const others = [...this.storage].filter(([name]) => name !== key);
      const sum = others.reduce((total, [, kept]) => total + Buffer.byteLength(kept), bytes);
      if (bytes > mostBytesOfKey || sum > mostBytes) throw new Error("setStorageSync:fail");
      this.storage.set(key, value);
    },
    removeStorageSync: (key: string) => void this.storage.delete(key),
    makePhoneCall: this.#remember("makePhoneCall"),
    openLocation: this.#remember("openLocation"),
    openChannelsActivity: this.#remember("openChannelsActivity"),
    addPhoneCalendar: this.#remember("addPhoneCalendar"),
    setClipboardData: this.#remember("setClipboardData"),
    stopPullDownRefresh: () => undefined,
  };
}
