import { zh } from "@payloadcms/translations/languages/zh";

const { translations } = zh;

/**
 * Payload's Chinese with the words that an office would use. Chinese alone: a PC set to English would
 * otherwise show Payload's English around our Chinese labels.
 */
export const adminWords = {
  ...zh,
  translations: {
    ...translations,
    // The button on a picture in a text: what it opens is the line below it.
    fields: { ...translations.fields, editRelationship: "写说明文字" },
    validation: {
      ...translations.validation,
      invalidSelection: "选中的内容不存在，或者已经收起。请重新选择。",
      invalidSelections: "选中的内容不存在，或者已经收起。请重新选择：",
    },
    general: {
      ...translations.general,
      createNew: "新建",
      createNewLabel: "新建{{label}}",
      creatingNewLabel: "新建{{label}}",
      noResultsDescription: "还没有内容，或者没有符合搜索和过滤条件的。",
      payloadSettings: "界面设置",
      untitled: "新内容",
    },
  },
};
