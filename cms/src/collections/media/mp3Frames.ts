/** ISO/IEC 11172-3 §2.4.2.3 and 13818-3 §2.4.2.3, layer III: kbit/s by index; 0 (free) and 15 are no rate. */
const rates = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const samplings = [44_100, 48_000, 32_000];

/** Length in bytes of the frame of layer III that begins at a place; 0 when none does. */
export function frameLength(bytes: Buffer, at: number): number {
  const [sync = 0, kind = 0, how = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return 0;
  // 3 is MPEG-1, 2 is MPEG-2, 0 is MPEG-2.5; each halves the sampling rate of the one before.
  const version = (kind >> 3) & 3;
  const rate = rates[version === 3 ? "mpeg1" : "mpeg2"][how >> 4] ?? 0;
  const sampling = samplings[(how >> 2) & 3];
  if (version === 1 || rate === 0 || sampling === undefined) return 0;
  const halved = version === 3 ? 1 : version === 2 ? 2 : 4;
  const samples = version === 3 ? 1152 : 576;
  return Math.floor(((samples / 8) * rate * 1000) / (sampling / halved)) + ((how >> 1) & 1);
}

/**
 * The frames of an MP3, and nothing else: what stands before, between or behind them (ID3, APE, Lyrics3,
 * a second file) tells of people, devices and places, and is no sound. Empty when there is no frame.
 */
export function mp3Frames(bytes: Buffer): Buffer {
  const frames: Buffer[] = [];
  for (let at = afterTags(bytes); at >= 0 && at < bytes.length;) {
    const end = at + frameLength(bytes, at);
    if (end > at && end <= bytes.length) {
      frames.push(bytes.subarray(at, end));
      at = end;
    } else at = nextFrame(bytes, at + 1);
  }
  return Buffer.concat(frames);
}

/** ID3v2 §3.1: the size in four times seven bits; a footer of ten bytes where its flag is set. */
function afterTags(bytes: Buffer): number {
  let at = 0;
  while (bytes.toString("latin1", at, at + 3) === "ID3") {
    const size = [6, 7, 8, 9].reduce((sum, i) => (sum << 7) | ((bytes[at + i] ?? 0) & 0x7f), 0);
    at += 10 + size + ((bytes[at + 5] ?? 0) & 0x10 ? 10 : 0);
  }
  return at;
}

/** Any picture holds bytes that look like the head of a frame: only one that another follows is believed. */
function nextFrame(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const length = frameLength(bytes, at);
    if (length > 0 && frameLength(bytes, at + length) > 0) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return -1;
}
