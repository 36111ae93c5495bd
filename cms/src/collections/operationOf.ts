/** What a hook is called for. Payload's types call the whole property deprecated for one old value. */
export function operationOf(hook: { operation: string }): string {
  return hook.operation;
}
