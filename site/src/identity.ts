import { z } from "zod";

const words = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https$/ });

/** Who publishes a site: the one place that a second district changes. */
export const identitySchema = z.strictObject({
  name: words.meta({ description: "The site's name: header, titles, feeds." }),
  host: words.meta({ description: "主办单位, the body that runs the site, in the footer." }),
  operator: words.meta({ description: "承办单位, if another body does the work." }).optional(),
  description: words.meta({ description: "One sentence for the home page and search engines." }),
  region: z
    .strictObject({ province: words, city: words, district: words })
    .meta({ description: "Full names as in addresses; `district` is what “全区” means." }),
  contact: z
    .strictObject({ phone: words.optional(), address: words.optional() })
    .meta({ description: "网站管理联系方式, of the people who run the site." })
    .optional(),
  siteIdCode: z
    .string()
    .regex(/^[0-9a-zA-Z]{10}$/)
    .meta({ description: "网站标识码, ten characters, given to a registered government site." })
    .optional(),
  icp: words.meta({ description: "ICP 备案号 as it is to be shown." }).optional(),
  publicSecurity: words.meta({ description: "公安备案号 as it is to be shown." }).optional(),
  signOff: z
    .boolean()
    .meta({
      description: "Whether pages name who reviewed them: 一审, 二审, 三审. Off when absent.",
    })
    .optional(),
  officialMark: webAddress
    .meta({ description: "Address of the site's page at 党政机关网站标识 (bszs.conac.cn)." })
    .optional(),
});

/** An identity as its configuration file gives it, and whether the site is a demonstration. */
export interface Identity extends z.infer<typeof identitySchema> {
  /** Marks every page 演示 · 非官方 and keeps search engines away. */
  demo: boolean;
}
