import { type Media, mediaFilename } from "@haizhu/shared/media";

/** `/media/{sha256}.jpg`: uploads are named by their bytes, so an address never changes its content. */
export function mediaPath(media: Media): string {
  return `/media/${mediaFilename(media)}`;
}

/** `1.2 MB`, so that residents know what a download costs them. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
