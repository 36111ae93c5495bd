const { FeedClient, wxStore, wxTransport } = require("haizhu-feeds");
const { base } = require("./config");

const client = new FeedClient({ base, transport: wxTransport(wx), store: wxStore(wx) });

let updating;

/** 跟上最新内容。几个页面同时要，只问一次；没有网络时保持原样，不抛错。 */
function updated() {
  const done = () => {
    updating = undefined;
  };
  if (!updating) {
    updating = client.update();
    updating.then(done, done);
  }
  return updating;
}

module.exports = { client, updated };
