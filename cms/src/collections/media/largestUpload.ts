/** A photo from a phone and a scanned notice fit; a video does not. */
export const largestUploadMegabytes = 20;
