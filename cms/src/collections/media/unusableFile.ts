/** A file that is not what it must be; the message is for the editor. */
export class UnusableFileError extends Error {
  override name = "UnusableFileError";
}
