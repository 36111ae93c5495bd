/** A fault put into the converter or the client, and the test file that must notice it. */
export interface Mutant {
  what: string;
  file: string;
  from: string;
  to: string;
  test: string;
}

type Fault = readonly [what: string, from: string, to: string];

const client = (name: string, test: string, faults: readonly Fault[]) =>
  of(`shared/src/client/${name}.ts`, test, faults);
const converter = (name: string, faults: readonly Fault[]) =>
  of(`shared/src/richText/${name}.ts`, "bodyForms", faults);

function of(file: string, test: string, faults: readonly Fault[]): Mutant[] {
  return faults.map(([what, from, to]) => ({ what, file, from, to, test: `${test}.test.ts` }));
}

export const mutants: readonly Mutant[] = [
  ...client("client", "miniProgramOffline", [
    [
      "takes what it knows for current for ever",
      "&& this.#clock().getTime() < Date.parse(validUntil)",
      "",
    ],
    ["lists what was withdrawn", "=> !isWithdrawn(entry)", "=> entry !== null"],
    ["keeps nothing of what was read", "this.#store.set(key, entry.sha256 + text);", ""],
    ["reads a document without its hash", ".text(entry.href, entry.sha256)", ".text(entry.href)"],
    ["does not keep the directory", "this.#store.set(key, text);", ""],
    [
      "has no directory without a network",
      "if (kept === undefined) throw",
      "if (kept !== null) throw",
    ],
    [
      "forgets the base path of the site",
      '`/${base.replace(/^https?:\\/\\/[^/]+\\/?/, "")}`.replace(/\\/*$/, "/")',
      '"/"',
    ],
  ]),
  ...client("client", "client", [
    [
      "shows alerts that are over",
      "this.#clock().getTime() < Date.parse(expires)",
      "expires !== undefined",
    ],
    ["follows from too far behind", "state.seq >= oldest && ", ""],
    ["follows feeds that went back in time", " && state.seq <= latest", ""],
    ["does not notice a new day", " && state.day === day", ""],
    ["reads another version", "index.version !== 1", "index.version === 0"],
  ]),
  ...client("client", "miniProgram", [
    [
      "lists the oldest first",
      "Date.parse(b.updatedAt) - Date.parse(a.updatedAt)",
      "Date.parse(a.updatedAt) - Date.parse(b.updatedAt)",
    ],
  ]),
  ...client("follow", "client", [
    [
      "keeps showing what it could not take away",
      'error.kind === "offline" && op === "put"',
      'error.kind === "offline"',
    ],
    [
      "goes on although a change could not be read",
      "problems.length > 0 ? state.seq : latest",
      "latest",
    ],
    ["keeps everything when it reloads", "forget(store, before, entries);", ""],
    ["reads the first page of a list only", "pages = list.pages;", ""],
  ]),
  ...client("follow", "miniProgramOffline", [
    [
      "keeps the old text of what it follows",
      "store.set(documentKey(type, id), sha256 + text);",
      "",
    ],
  ]),
  ...client("reader", "miniProgramOffline", [
    ["does not compare the hash", "sha256(bytes) !== hash", 'sha256(bytes) === ""'],
  ]),
  ...client("sha256", "miniProgramOffline", [["hashes wrongly", "turned(y, 17)", "turned(y, 16)"]]),
  ...client("transport", "miniProgramOffline", [
    ["waits for ever without a network", "fail: (error) => reject(", "fail: (error) => void ("],
  ]),
  ...converter("nodes", [
    ["gives a table to Skyline", 'table: "div", ', ""],
    ["lets cells run together", '["\\u3000", cell]', "[cell]"],
    ["loses pictures in nodes", '["src", "alt"]', '["alt"]'],
    ["lets a picture be wider than the screen", "max-width:100%;", ""],
    ["turns words into characters", 'text.replace(/&(?=#?\\w+;)/g, "&amp;")', "text"],
  ]),
  ...converter("tree", [
    [
      "leaves addresses relative",
      "withAbsolute(attributes, base)",
      "withAbsolute(attributes, undefined)",
    ],
    ["writes words as markup", "return escapedText(piece);", "return piece;"],
    ["never closes an element", "open.pop();", "open.at(-1);"],
    [
      "loses what follows an entity",
      "children.push(`${children.pop() as string}${text}`);",
      "children.pop();",
    ],
  ]),
  ...converter("plainText", [
    ["leaves entities in the text", "entities[name] ?? entity", "entity"],
  ]),
  ...converter("outline", [
    ["does not list pictures", "src === undefined ? []", 'src !== "" ? []'],
    ["lists links without address", "url: attributes.href }", 'url: "" }'],
  ]),
  ...converter("forms", [["makes a file too large", "120_000", "1_200_000"]]),
  ...converter("allowList", [
    ["lets <picture> out", '"blockquote", "table"', '"blockquote", "picture", "table"'],
  ]),
  ...converter("officialAccount", [
    [
      "links to other sites in an article",
      "attributes.href?.startsWith(ownArticles) === true",
      "attributes.href !== undefined",
    ],
    ["loses the addresses below an article", '+ title + list.join("")', ""],
    ["loses the description of a picture", "${pictureStart}${attributes.alt}）", ""],
  ]),
  ...converter("officialAccountLint", [
    [
      "lets a longer article pass",
      "length >= articleLimits.content)",
      "length > articleLimits.content)",
    ],
  ]),
  ...of("shared/src/officialAccount/limits.ts", "bodyForms", [
    ["lets a longer title pass", "{ title: 32", "{ title: 33"],
  ]),
  ...of("shared/src/officialAccount/replyText.ts", "officialAccountKit", [
    [
      "replies with numbers that may not be dialled",
      "phone.numbers.filter(({ tel }) => tel !== undefined)",
      "phone.numbers",
    ],
  ]),
  ...of("shared/src/officialAccount/source.ts", "officialAccountKit", [
    ["makes a kit of feeds that have stopped", "!client.isCurrent", "client.seq === undefined"],
    ["makes a kit without what cannot be read", "if (problems[0]) throw problems[0];", ""],
  ]),
  ...of("site/src/feeds/documentFeed.ts", "miniProgram", [
    ["gives coordinates in another datum", "...inGcj02(location), ", ""],
    ["lets every number be dialled", "isDialable(phone, item, today) ?", "today ?"],
    ["gives milliseconds to the calendar", "Date.parse(start) / 1000", "Date.parse(start)"],
  ]),
];
