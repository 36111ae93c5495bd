/**
 * What people wrap a question in and what says nothing about its subject. Longest first where one
 * begins like another.
 */
const phrases = `
怎么才能 怎样才能 怎么办理 怎么办 怎么样 怎么弄 怎么搞 怎么处理 怎么回事 怎么 怎样 如何 咋办 咋 是怎么 该怎么办 该怎么
去哪里 到哪里 在哪里 从哪里 哪里有 哪里能 哪里可以 哪里 去哪儿 在哪儿 哪儿 去哪 在哪 哪个部门 哪个单位 哪个 哪些 哪家 哪种 哪样
什么时候 什么样 什么 为什么 啥 几时 几点 几号 多少 多久 多长时间 有没有 可不可以 可以吗 可以 能不能 能否 是不是 是否 要不要 会不会 需不需要 需要 不用
请问 请教 想问 想知道 想了解 我想要 我想 想要 我要 我该 应该 应当 我们家 我们 我家 我的 我 你们 你 他们 她
找谁 向谁 谁能 给谁 谁来 谁 一下 一个 这个 那个 这里 那里 这些 那些 的话 如果 要是 因为 但是 而且 还是 或者 已经 突然 现在 刚刚 一直 真的
吗 呢 吧 啊 呀 嘛 么 呗 噢 的 了
`;

const anyPhrase = new RegExp(
  phrases
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "g",
);
/** A query up to this long is taken as it is: 地铁 must not lose its 地. */
const shortQuery = 4;

/** The parts of a normalised run of Chinese characters that say what a question is about. */
export function subjectsOf(run: string): string[] {
  if (run.length <= shortQuery) return [run];
  const parts = run.split(anyPhrase).filter((part) => part !== "");
  const meaningful = parts.filter((part) => part.length > 1);
  if (meaningful.length > 0) return meaningful;
  return parts.length > 0 ? parts : [run];
}
