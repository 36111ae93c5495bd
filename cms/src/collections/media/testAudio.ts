/** One frame of silence: MPEG-1 layer III, 128 kbit/s, 44.1 kHz. */
export const mp3Frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);

/** An MP3 with a tag before and one after the sound. */
export function taggedMp3(secret = "示例"): Buffer {
  const words = Buffer.from(secret);
  const tag = Buffer.concat([Buffer.from("ID3"), Buffer.from([4, 0, 0, 0, 0, 0])]);
  const trailer = Buffer.alloc(128);
  trailer.write("TAG", "latin1");
  words.copy(trailer, 3);
  return Buffer.concat([tag, Buffer.from([words.length]), words, mp3Frame, trailer]);
}

/** What stands for sound in the files made here. */
export const recordingOf = (format: string) => Buffer.from(`the sound of an ${format}`);

/** The boxes of an M4A, without a decoder's details. */
export function m4a({ brand = "M4A ", tracks = ["soun"], place = "" } = {}): Buffer {
  const track = (kind: string) =>
    box("trak", box("mdia", box("hdlr", Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(13))));
  return Buffer.concat([
    box("ftyp", Buffer.from(brand), Buffer.alloc(4), Buffer.from("mp42")),
    box("moov", ...tracks.map(track), box("udta", box("©xyz", Buffer.from(place)))),
    box("mdat", recordingOf("m4a")),
    // What a telephone adds of its own.
    box("SDLN", Buffer.from("secret")),
    box("free", Buffer.from("secret")),
  ]);
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, content]);
}
