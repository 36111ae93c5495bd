import { frameLength, mp3Frames } from "./mp3Frames.ts";

/** A recording that is not what its first bytes promise; the message is for the editor. */
export class UnusableAudioError extends Error {
  override name = "UnusableAudioError";
}

/** Whether bytes begin like an MP3: with its tag (ID3v2), or with a frame of layer III. */
export function isMp3(bytes: Buffer): boolean {
  return bytes.toString("latin1", 0, 3) === "ID3" || frameLength(bytes, 0) > 0;
}

/**
 * An MP3 without its tags, which tell of people, devices and places.
 *
 * @throws UnusableAudioError when there is no sound in it
 */
export function bareMp3(bytes: Buffer): Buffer {
  const sound = mp3Frames(bytes);
  if (sound.length === 0) throw new UnusableAudioError("There is no sound beside the tags.");
  return sound;
}

/** Whether bytes begin like a file of the ISO base media format, which M4A is. */
export function isMp4(bytes: Buffer): boolean {
  return bytes.toString("latin1", 4, 8) === "ftyp";
}

/**
 * The boxes that playing needs, by the box they stand in (ISO/IEC 14496-12 §6.2.3). Recorders put names,
 * devices and places into many others, some of their own.
 */
const needed: Readonly<Record<string, readonly string[]>> = {
  file: ["ftyp", "moov", "mdat", "moof", "sidx"],
  moov: ["mvhd", "trak", "mvex"],
  trak: ["tkhd", "edts", "mdia"],
  mdia: ["mdhd", "hdlr", "minf"],
  moof: ["mfhd", "traf"],
};

/**
 * An M4A in which all that playing does not need is blanked. In place: the sound is found by its
 * position in the file.
 *
 * @throws UnusableAudioError when it is broken, has no sound, or holds more: pictures, places
 */
export function bareM4a(bytes: Buffer): Buffer {
  const file = Buffer.from(bytes);
  const handlers: string[] = [];
  walk(file, "file", 0, file.length, handlers);
  if (handlers.length === 0 || handlers.some((kind) => kind !== "soun"))
    throw new UnusableAudioError(`The tracks are: ${handlers.join(", ")}.`);
  // Recorders call it by many names (mp42, isom, 3gp4); this one says that there is only sound.
  file.write("M4A ", 8, "latin1");
  return file;
}

/** ISO/IEC 14496-12 §4.2: each box begins with its size in four bytes and its type in four. */
function walk(file: Buffer, within: string, from: number, to: number, handlers: string[]): void {
  let at = from;
  while (at < to) {
    const broken = () => new UnusableAudioError(`There is no whole box at ${at}.`);
    if (to - at < 8) throw broken();
    const type = file.toString("latin1", at + 4, at + 8);
    const size = file.readUInt32BE(at);
    // 1: the size follows in eight bytes; 0: until the end. Voice recordings need neither.
    const end = size === 0 ? to : at + size;
    if (size === 1 || end > to || (size !== 0 && size < 8)) throw broken();
    if (!needed[within]?.includes(type)) {
      file.write("free", at + 4, "latin1");
      file.fill(0, at + 8, end);
    } else if (type in needed) walk(file, type, at + 8, end, handlers);
    else if (type === "hdlr" && end - at >= 20)
      handlers.push(file.toString("latin1", at + 16, at + 20));
    at = end;
  }
}
