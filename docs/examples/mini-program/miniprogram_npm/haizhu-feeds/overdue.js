"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withoutOverdue = withoutOverdue;
const chinaOffset = 8 * 60 * 60 * 1000;
/**
 * The same without the call buttons whose last day is over: what an app has kept for long must not go
 * on offering a number that nobody has called since.
 */
function withoutOverdue(content, now) {
    const { numbers } = content;
    if (!Array.isArray(numbers))
        return content;
    const today = new Date(now.getTime() + chinaOffset).toISOString().slice(0, 10);
    return { ...content, numbers: numbers.map((number) => offered(number, today)) };
}
function offered(number, today) {
    const { tel: _, telUntil, ...rest } = number;
    return telUntil === undefined || today <= telUntil ? number : rest;
}
