const extensions = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
} as const;

export type MediaType = keyof typeof extensions;

/** An upload as documents name it: by the SHA-256 of its bytes. */
export interface Media {
  sha256: string;
  mimeType: MediaType;
}

/** The file name of an upload, in the CMS's media folder and below `/media/` on the site. */
export function mediaFilename({ sha256, mimeType }: Media): string {
  return `${sha256}.${extensions[mimeType]}`;
}

export function isMediaType(mimeType: unknown): mimeType is MediaType {
  return typeof mimeType === "string" && Object.hasOwn(extensions, mimeType);
}

/** A picture as documents name it. */
export interface Picture extends Media {
  /** In px, as it was uploaded. */
  width: number;
  height: number;
}

/** Whether an upload is shown as a picture; a scan to be downloaded has no size. */
export function isPicture(media: Media): media is Picture {
  return "width" in media && "height" in media;
}

/** Every upload that stands anywhere in a document, each once, as a picture and as a download. */
export function mediaIn(value: unknown): Media[] {
  const found = new Map<string, Media>();
  collect(value, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, Media>): void {
  if (typeof value !== "object" || value === null) return;
  if ("sha256" in value && "mimeType" in value) {
    const { sha256, mimeType } = value;
    const size = sizeOf(value);
    if (typeof sha256 === "string" && isMediaType(mimeType))
      found.set(`${sha256} ${size?.width}`, { sha256, mimeType, ...size });
  }
  for (const item of Object.values(value)) collect(item, found);
}

function sizeOf(value: object): { width: number; height: number } | undefined {
  if (!("width" in value && "height" in value)) return undefined;
  const { width, height } = value;
  return typeof width === "number" && typeof height === "number" ? { width, height } : undefined;
}
