/** For a field that lists show and the form does not. */
export function NoField() {
  return null;
}
