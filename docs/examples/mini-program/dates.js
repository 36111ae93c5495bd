const hours = 60 * 60 * 1000;

/** 北京时间，不管手机设在哪个时区：2026-11-22 09:30。 */
function inChina(moment) {
  return new Date(Date.parse(moment) + 8 * hours).toISOString().slice(0, 16).replace("T", " ");
}

module.exports = { inChina };
