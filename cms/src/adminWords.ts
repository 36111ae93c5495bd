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
    fields: {
      ...translations.fields,
      addLabel: "添加{{label}}",
      editRelationship: "写说明文字",
      swapUpload: "换一个",
      removeUpload: "从正文里去掉",
    },
    error: {
      ...translations.error,
      documentNotFound:
        "找不到这份内容（{{id}}）。网址可能没有抄全；这里的内容从不删除，请在下面的列表里找。",
      followingFieldsInvalid_one: "请改这一栏：",
      followingFieldsInvalid_other: "请改这些栏：",
    },
    dashboard: {
      ...translations.dashboard,
      editDashboard: "调整工作台",
      editingDashboard: "正在调整工作台",
      resetLayout: "恢复原样",
    },
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
      backToDashboard: "回到工作台",
      dashboard: "工作台",
      editLabel: "编辑{{label}}",
      noLabel: "—",
      noResultsDescription: "还没有内容，或者没有符合搜索和过滤条件的。",
      nothingFound: "没有这一页",
      payloadSettings: "界面设置",
      sorryNotFound: "网址可能没有抄全，或者这一页要别的角色才能看。",
      successfullyCreated: "已新建{{label}}",
      untitled: "新内容",
    },
  },
};
