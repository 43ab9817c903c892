// An authenticator app: the codes of RFC 6238 (SHA-1, six digits, 30 seconds), worked out here and not by the product.
import { createHmac } from "node:crypto";

const STEP_MILLIS = 30_000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function bytesOf(base32) {
  const letters = base32.toUpperCase().replace(/[^A-Z2-7]/g, "");
  const bits = [...letters].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/**
 * The code that an app shows. The product takes each code once, so that a second sign-in within the same half minute
 * types the next one.
 * @param {string} secret base32, with or without spaces
 * @param {number} [stepsAhead] how many half minutes from now
 */
export function codeOf(secret, stepsAhead = 0) {
  const step = Math.floor(Date.now() / STEP_MILLIS) + stepsAhead;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = digest.at(-1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}
