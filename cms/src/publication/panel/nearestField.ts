/** The field itself, or the one that holds it: `body.html` is shown by the field `body`. */
export function nearestField(path: string, exists: (path: string) => boolean): string | undefined {
  for (
    let candidate = path;
    candidate !== "";
    candidate = candidate.slice(0, Math.max(0, candidate.lastIndexOf(".")))
  )
    if (exists(candidate)) return candidate;
  return undefined;
}
