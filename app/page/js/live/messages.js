// Binary messages of the live socket: a length, a header of that length in JSON, a payload. Reads them, does nothing.

const WEIGHTS = 52;

/** { header, bytes } of one message. Throws when it is cut short. */
export function readMessage(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  if (length + 4 > buffer.byteLength) throw new Error("a live message was cut short");
  return { header: JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))), bytes: new Uint8Array(buffer, 4 + length) };
}

/** A sentence's face and sound: weights uint8 (frames x 52), pose int16 in hundredths of a degree (frames x 3). */
export function readSpeech({ frames }, bytes) {
  const weights = bytes.slice(0, frames * WEIGHTS);
  const pose = new Int16Array(frames * 3);
  const view = new DataView(bytes.buffer, bytes.byteOffset + frames * WEIGHTS, frames * 6);
  for (let i = 0; i < pose.length; i++) pose[i] = view.getInt16(i * 2, true);
  return { weights, pose, sound: bytes.slice(frames * (WEIGHTS + 6)).buffer };
}

/** Part of a sentence as pictures: JPEG blobs, and the sound in the first part. */
export function readPictures({ sizes, audio = 0 }, bytes) {
  const pictures = [];
  let at = audio;
  for (const size of sizes) {
    pictures.push(new Blob([bytes.slice(at, at + size)], { type: "image/jpeg" }));
    at += size;
  }
  return { pictures, sound: audio ? bytes.slice(0, audio).buffer : null };
}
