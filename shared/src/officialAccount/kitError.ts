/** Why no kit can be made: one English line that says what to do next. */
export class KitError extends Error {
  override name = "KitError";
}
