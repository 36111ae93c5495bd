/**
 * Options for Node. The publisher stands beside a database and the CMS on a small machine, and most
 * of what it makes is short-lived. Left alone, V8 lets a heap grow to several times what lives in it
 * before it collects.
 */
export const smallHeap = ["--max-semi-space-size=8", "--heap-growing-percent=15"];
