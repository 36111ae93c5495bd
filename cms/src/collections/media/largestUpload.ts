/** A photo from a phone and a scanned notice fit; a video does not. */
export const largestUploadMegabytes = 20;

/** What an editor does about it: Word and scanners offer both. */
export const fileTooLarge = `文件太大，最多 ${String(largestUploadMegabytes)} MB。照片请缩小，PDF 请压缩或分成几份再上传。`;
