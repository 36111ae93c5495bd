"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { sendToServer } from "../askServer.ts";
import { CodeHalf } from "./CodeHalf.tsx";

interface Said {
  words: string;
  code?: string;
}

/** Asks, and says what came of it; a code that came along is shown. */
function useAsking() {
  const router = useRouter();
  const [said, setSaid] = useState<Said>();
  const ask = async (address: string, wish: object, words: string): Promise<boolean> => {
    const answer = await sendToServer<{ code?: string }>(`/api/publication/${address}`, wish);
    if (!answer.ok) setSaid({ words: answer.failure.message });
    else setSaid({ words, ...(answer.value.code ? { code: answer.value.code } : {}) });
    if (answer.ok) router.refresh();
    return answer.ok;
  };
  return { said, ask };
}

function Outcome({ said }: { said: Said | undefined }) {
  if (!said) return null;
  return (
    <>
      <p role="status">{said.words}</p>
      {said.code !== undefined && <CodeHalf half="前" code={said.code} />}
    </>
  );
}

/** Makes an account. Its first password is a one-time code, which takes a second person. */
export function NewAccount() {
  const { said, ask } = useAsking();
  const make = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const wish = Object.fromEntries(new FormData(form));
    const words = "账号建好了，一次性密码等另一位管理员或三审确认。";
    if (await ask("accounts/create", wish, words)) form.reset();
  };
  return (
    <form onSubmit={(event) => void make(event)} aria-label="新建账号">
      <label>
        姓名
        <input name="name" required maxLength={50} autoComplete="off" />
      </label>
      <label>
        邮箱（用来登录，不会收到邮件）
        <input name="email" type="email" required maxLength={200} autoComplete="off" />
      </label>
      <button type="submit">新建账号</button>
      <Outcome said={said} />
    </form>
  );
}

const steps = {
  "passwords/propose": ["重置密码（要第二个人确认）", "已提议。确认之前，原来的密码照常能用。"],
  "accounts/disable": ["停用（立即生效）", "已停用：不能再登录，角色不再算数，姓名留在记录里。"],
  "enables/propose": ["重新启用（要第二个人确认）", "已提议，等另一位管理员或三审确认。"],
} as const;

/** What an admin does with somebody's account. */
export function AccountSteps({ people }: { people: { id: string; name: string }[] }) {
  const { said, ask } = useAsking();
  const take = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const step = form.get("step") as keyof typeof steps;
    await ask(step, { person: form.get("person") }, steps[step][1]);
  };
  return (
    <form onSubmit={(event) => void take(event)} aria-label="办理账号">
      <label>
        谁的账号
        <select name="person" required>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        办什么
        <select name="step" required>
          {Object.entries(steps).map(([step, [label]]) => (
            <option key={step} value={step}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">办理</button>
      <Outcome said={said} />
    </form>
  );
}
