import { cardsOf, type Card } from "./cards.ts";
import { type Menu, menuOf } from "./menu.ts";
import { type Replies, repliesOf } from "./replies.ts";
import type { KitSource } from "./source.ts";
import { type VideoCard, videoCardsOf } from "./videos.ts";

/** 公众号素材: what an editor enters in the 公众号 platform so that it leads to the site. */
export interface OfficialAccountKit extends Replies {
  menu: Menu;
  cards: Card[];
  videos: VideoCard[];
}

/** @param appId the AppID of the district's own mini-program, if it has one */
export function kitOf(source: KitSource, appId?: string): OfficialAccountKit {
  return {
    ...{ menu: menuOf(source), ...repliesOf(source) },
    ...{ cards: cardsOf(source, appId), videos: videoCardsOf(source) },
  };
}
