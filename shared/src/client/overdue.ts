const chinaOffset = 8 * 60 * 60 * 1000;

interface Listed {
  tel?: string;
  telUntil?: string;
}

/**
 * The same without the call buttons whose last day is over: what an app has kept for long must not go
 * on offering a number that nobody has called since.
 */
export function withoutOverdue<Shape extends object>(content: Shape, now: Date): Shape {
  const { numbers } = content as { numbers?: unknown };
  if (!Array.isArray(numbers)) return content;
  const today = new Date(now.getTime() + chinaOffset).toISOString().slice(0, 10);
  return { ...content, numbers: (numbers as Listed[]).map((number) => offered(number, today)) };
}

function offered(number: Listed, today: string): Listed {
  const { tel: _, telUntil, ...rest } = number;
  return telUntil === undefined || today <= telUntil ? number : rest;
}
