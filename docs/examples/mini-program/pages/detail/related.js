const { client } = require("../../feeds");

/** 一份文档引用的某一类文档，读得到的才有；断网又没有存下来的就没有。 */
async function referenced(document, type) {
  const found = [];
  for (const reference of document.references) {
    if (reference.type !== type) continue;
    const other = await client.read(type, reference.id).catch(() => undefined);
    if (other && other.state !== "withdrawn") found.push(other);
  }
  return found;
}

/** 自己的，或者引用到的单位的号码。 */
async function phonesOf(document) {
  const phones = document.numbers ? [document] : await referenced(document, "phone");
  return phones.map(({ id, title, numbers }) => ({ id, title, numbers }));
}

/** 在地图上哪里。只收 GCJ-02：别的坐标系在微信地图上会偏几百米。 */
async function placesOf(document) {
  const venues = document.location ? [document] : await referenced(document, "venue");
  return venues
    .filter(({ location }) => location && location.datum === "GCJ-02")
    .map(({ id, title, address, location: { latitude, longitude } }) => {
      return { id, name: title, address: address || "", latitude, longitude };
    });
}

/** 能不能加进手机日历：还没有开始，也没有取消或延期。 */
function calendarOf({ title, summary, status, address, startUnix, endUnix }) {
  const takesPlace = status === "scheduled" || status === "full";
  if (!takesPlace || startUnix * 1000 < Date.now()) return undefined;
  return { title, description: summary, location: address || "", startUnix, endUnix };
}

/** 正文里的链接：rich-text 点不开，要另外列出来。指向站内文档的就在小程序里打开。 */
function linksOf({ body, references }) {
  return (body ? body.links : []).map(({ text, url }) => {
    const inside = references.find((reference) => reference.url === url);
    return {
      text,
      url,
      page: inside ? `/pages/detail/index?type=${inside.type}&document=${inside.id}` : "",
    };
  });
}

module.exports = { phonesOf, placesOf, calendarOf, linksOf };
