import type { Check } from "./finding.ts";

const nothingSaid =
  /^(?:这是)?(?:一?[张幅个])?(?:图片?|照片|图像|插图|配图|截图|截屏|海报|二维码|封面|头图|无|暂无|微信图片|image|img|picture|photo|pic|dsc|screenshot|未命名|新建)?[\s_\-.()（）0-9a-f]*(?:副本)?(?:\.(?:jpe?g|png|webp|gif|bmp|heic))?$/i;

/**
 * An alternative text that says “图片” or is a file name: who does not see the picture hears nothing
 * (WCAG 2.2 §1.1.1, failure F30; GB/T 37668-2019).
 */
export const altTexts: Check = {
  name: "altTexts",
  severity: "error",
  look: ({ texts }) =>
    texts
      .filter(({ kind, text }) => kind === "alt" && nothingSaid.test(text.trim()))
      .map(({ path }) => ({
        path,
        message:
          "图片说明没有说图里有什么。请写清楚，如“志愿者在小区门口派发防台风传单”；说明写在图片和文件里",
      })),
};
