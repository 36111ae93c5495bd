"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FeedError = void 0;
/** Something that kept the client from reading a file. */
class FeedError extends Error {
    constructor(kind, url, message) {
        super(message);
        this.name = "FeedError";
        this.kind = kind;
        this.url = url;
    }
}
exports.FeedError = FeedError;
