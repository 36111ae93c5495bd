import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { domains } from "@haizhu/shared/vocabularies/domains";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import type { KillPoint } from "../support/faultPlan.ts";
import { Rig } from "../support/rig.ts";
import { smallSite } from "../support/smallSite.ts";

/*
 * The publisher is killed at each point of a release while a resident and an app read. While it is
 * down, they read everything once, and what it was about to publish is taken back: the next one finds
 * files of a state that the ledger has left again.
 */

let rig: Rig;
/** A guide alone in its domain: with it come and go a list, a topic and their compressed copies. */
let lonely: LiveDocument;
/** A venue with one of two pictures: the other one leaves the site with the page that showed it. */
let pictured: LiveDocument[];
let owner: LiveDocument;
let titles = 0;

beforeAll(async () => {
  const texts = await smallSite();
  const of = (type: string) => texts.filter((entry) => entry.type === type);
  const [guide, venue, organisation] = [of("guide")[0], of("venue")[0], of("organisation")[0]];
  if (!guide || !venue || !organisation) throw new Error("The demo content lacks a type.");
  const used = new Set(of("guide").map(({ document }) => (document as { domain: string }).domain));
  const domain = domains.codes.find((code) => !used.has(code));
  const id = "60000000-0000-4000-8000-000000000001";
  const own = { id, slug: "dudu", title: "一份单独的指南", domain };
  lonely = { ...guide, id, slug: "dudu", document: { ...guide.document, ...own } };
  owner = organisation;
  rig = await Rig.start([...texts, lonely]);
  pictured = [];
  for (const content of ["一张图", "另一张图"]) {
    const images = [{ image: await rig.upload(content) }];
    pictured.push({ ...venue, document: { ...venue.document, images } as never });
  }
  await show(0);
  await rig.verify("before the first kill");
});
afterAll(() => rig.stop());

async function show(picture: number): Promise<void> {
  const text = pictured[picture];
  if (text) await rig.desk.publish(text);
}

/** What is approved while the publisher works, and then taken back while it is down. */
async function upheaval(): Promise<void> {
  await rig.desk.withdraw(lonely);
  await show(1);
}
async function takenBack(): Promise<void> {
  await show(0);
  await rig.desk.publish(lonely);
}

/** Changes every page: everything that the owner answers for names it. */
async function renameOwner(): Promise<void> {
  titles += 1;
  const document = { ...owner.document, title: `改过的标题${titles}号` };
  await rig.desk.publish({ ...owner, document });
}

/**
 * Name, and where: before or after which call, the how manyth, on which path. Most run
 * with LONG=1 only.
 */
type Point = [name: string, where: string];
const published = "/public/(?!search-index|status|manifest)";
const points: Point[] = [
  ["while files are staged", "after 9 writeFile /staging/"],
  ["before the journal is written", "before 1 writeFile journal"],
  ["before the first rename", "after 1 rename journal"],
  ["in the middle of the renames", `after 14 rename ${published}`],
  ["between a page and its copies", `before 2 rename ${published}.*html$`],
  ["before the removals", `before 1 rm ${published}`],
  ["in the middle of the removals", `after 2 rm ${published}`],
  ["before the manifest knows", "before 1 appendFile manifest"],
  ["before the journal goes", "before 1 rm journal"],
  ["before the ledger hears of it", "after 1 rm journal"],
  ["before the seal, when the ledger has heard", "before 2 appendFile manifest"],
  ["before the status is in place", "before 1 rename status"],
  ["before the search's entry is in place", "before 1 rename search-index/index.json$"],
];
const morePoints: Point[] = [
  ["before the first file is staged", "before 1 writeFile /staging/"],
  ["while staged files are brought to the disk", "after 3 sync /staging/."],
  ["before the journal is in place", "before 1 rename journal"],
  ["after the first rename", `after 1 rename ${published}`],
  ["before an empty folder goes", `before 1 rmdir ${published}`],
  ["while folders are brought to the disk", "after 2 sync /public/."],
  ["before the manifest is on the disk", "before 1 sync manifest"],
  ["before the status", "before 1 writeFile status"],
  ["while the search index is written", "before 2 writeFile search-index/.*/t"],
  ["while old search files go", "after 1 rm search-index/"],
];

/** While it starts, with a transaction that was decided and not carried out, or on a new day. */
const startPoints: [...Point, "decided" | "new day"][] = [
  ["in the middle of a recovery", `after 6 rename ${published}`, "decided"],
  ["while everything is staged", "before 80 writeFile /staging/", "new day"],
  ["while everything is renamed", `before 80 rename ${published}`, "new day"],
];
const moreStartPoints: typeof startPoints = [
  ["before the stage is cleared", "before 1 rm staging", "decided"],
  ["before the journal of a recovery goes", "before 1 rm journal", "decided"],
];

/** Every fourth of the first half, or all. */
const chosen = <Item>(some: Item[], more: Item[]) =>
  process.env.LONG ? [...some, ...more] : some.filter((_, index) => index % 4 === 0);

function killPoint(where: string): KillPoint {
  const [when = "", nth, call, path] = where.split(" ");
  return { when: when === "after" ? "after" : "before", nth: Number(nth), call, path };
}

const day = 24 * 60 * 60 * 1000;

describe("a publisher that is killed", () => {
  it.each(chosen(points, morePoints))("%s", async (name, where) => {
    rig.faults({ kill: killPoint(where) });
    const unapproved = { ...lonely.document, title: "未批准的标题" };
    await upheaval();
    await rig.desk.submit({ ...lonely, document: unapproved });
    expect(await rig.publisherDies(), rig.publisher.output()).toBe("SIGKILL");
    await rig.readThrough();
    await takenBack();
    await rig.startPublisher();
    await rig.verify(name);
  });

  it.each(chosen(startPoints, moreStartPoints))("at its start, %s", async (...point) => {
    const [name, where, situation] = point;
    const kill = killPoint(where);
    const clockOffset = situation === "new day" ? day : 0;
    if (situation === "decided") rig.faults({ kill: killPoint("after 1 rename journal") });
    else await rig.killPublisher();
    await renameOwner();
    await upheaval();
    await rig.publisherDies();
    rig.launchPublisher({ kill, clockOffset });
    expect(await rig.publisherDies(), rig.publisher.output()).toBe("SIGKILL");
    await rig.readThrough();
    await takenBack();
    await rig.startPublisher({ clockOffset });
    await rig.verify(name);
  });
});
