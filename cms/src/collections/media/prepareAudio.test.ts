import { describe, expect, it } from "vitest";
import { frameLength } from "./mp3Frames.ts";
import { bareM4a, bareMp3, isMp3, isMp4, UnusableAudioError } from "./prepareAudio.ts";
import { m4a, mp3Frame, recordingOf, taggedMp3 } from "./testAudio.ts";

describe("An MP3", () => {
  it.each([
    ["with its tag", taggedMp3()],
    ["that begins with sound", mp3Frame],
  ])("%s is known by its first bytes", (_, bytes) => {
    expect(isMp3(bytes)).toBe(true);
  });

  it("loses what its tags tell, and nothing of the sound", () => {
    expect(bareMp3(taggedMp3("李四的手机"))).toEqual(mp3Frame);
    expect(bareMp3(mp3Frame)).toEqual(mp3Frame);
  });

  const sound = Buffer.concat([mp3Frame, mp3Frame]);
  const tells = Buffer.from("APETAGEX 李四的手机 \xff\xfb\x90\x64", "latin1");
  it.each([
    ["before", Buffer.concat([Buffer.from("ID3\x04\0\0\0\0\0\0"), tells, sound])],
    ["between", Buffer.concat([mp3Frame, tells, sound, mp3Frame])],
    ["behind", Buffer.concat([sound, tells])],
    ["as half a frame behind", Buffer.concat([sound, mp3Frame.subarray(0, -1)])],
  ])("loses whatever stands %s its frames", (_, bytes) => {
    const bare = bareMp3(bytes);
    expect(bare.equals(Buffer.alloc(bare.length, mp3Frame))).toBe(true);
    expect(bare.length % mp3Frame.length).toBe(0);
    expect(bare.length).toBeGreaterThanOrEqual(sound.length);
  });

  // 144 (MPEG-1) or 72 times the bit rate, over the sampling rate (ISO/IEC 11172-3 §2.4.3.1).
  it.each([
    ["MPEG-1, 128 kbit/s, 44.1 kHz", [0xff, 0xfb, 0x90], 417],
    ["the same, padded", [0xff, 0xfb, 0x92], 418],
    ["MPEG-1, 320 kbit/s, 48 kHz", [0xff, 0xfb, 0xe4], 960],
    ["MPEG-2, 64 kbit/s, 22.05 kHz", [0xff, 0xf3, 0x80], 208],
    ["MPEG-2.5, 8 kbit/s, 8 kHz", [0xff, 0xe3, 0x18], 72],
    ["layer I", [0xff, 0xff, 0x90], 0],
    ["no version", [0xff, 0xeb, 0x90], 0],
    ["no rate", [0xff, 0xfb, 0x00], 0],
    ["no sampling", [0xff, 0xfb, 0x9c], 0],
  ])("has frames of the length that their heads tell: %s", (_, head, length) => {
    expect(frameLength(Buffer.from(head), 0)).toBe(length);
  });

  it.each([
    ["a tag alone", Buffer.from("ID3\x04\0\0\0\0\0\0")],
    ["a tag before something else", Buffer.concat([Buffer.from("ID3\x04\0\0\0\0\0\0"), m4a()])],
    ["a tag that never ends", Buffer.from("ID3\x04\0\0\x7f\x7f\x7f\x7f sound")],
  ])("is not %s", (_, bytes) => {
    expect(() => bareMp3(bytes)).toThrow(UnusableAudioError);
  });

  it.each([
    ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ["a text in UTF-16", Buffer.from([0xff, 0xfe, 0x41, 0])],
    ["nothing", Buffer.alloc(0)],
  ])("does not begin like %s", (_, bytes) => {
    expect(isMp3(bytes)).toBe(false);
  });
});

describe("An M4A", () => {
  it("loses what it tells of people and places, and keeps its length and its sound", () => {
    const told = m4a({ place: "+23.1+113.3/" });
    expect(isMp4(told)).toBe(true);
    const bare = bareM4a(told);
    expect(bare.length).toBe(told.length);
    expect(bare.includes("+23.1")).toBe(false);
    expect(bare.includes("udta")).toBe(false);
    expect(bare.includes("SDLN")).toBe(false);
    expect(bare.includes("secret")).toBe(false);
    expect(bare.includes(recordingOf("m4a"))).toBe(true);
    expect(told.includes("+23.1")).toBe(true);
  });

  it("that holds box in box without end is no trouble", () => {
    const boxes = Buffer.alloc(8 * 100_000);
    for (let at = 0; at < boxes.length; at += 8) {
      boxes.writeUInt32BE(boxes.length - at, at);
      boxes.write("moov", at + 4, "latin1");
    }
    expect(() => bareM4a(boxes)).toThrow(UnusableAudioError);
  });

  it.each(["isom", "mp42", "3gp4"])("called %s by its recorder is called M4A", (brand) => {
    expect(bareM4a(m4a({ brand })).toString("latin1", 8, 12)).toBe("M4A ");
  });

  it.each([
    ["a film", m4a({ tracks: ["vide", "soun"] })],
    ["a sound with a track of places", m4a({ tracks: ["soun", "meta"] })],
    ["without sound", m4a({ tracks: ["text"] })],
    ["without a track", m4a({ tracks: [] })],
    ["cut off", m4a().subarray(0, -3)],
    ["nothing but a beginning", Buffer.from("\0\0\0\x10ftypM4A \0\0\0\0", "latin1")],
    ["a box of no size", Buffer.concat([m4a(), Buffer.from("\0\0\0\x04free", "latin1")])],
  ])("is refused when it is %s", (_, bytes) => {
    expect(() => bareM4a(bytes)).toThrow(UnusableAudioError);
  });
});
