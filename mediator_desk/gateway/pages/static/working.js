// A small piece of work that holds spam back: SHA-256 until enough zero bits stand in front. Done while one types.

import { ask } from "./asking.js";

const K = new Uint32Array(64);
const START = new Uint32Array(8);
(function fill() {
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((p) => n % p)) primes.push(n);
  const part = (x) => ((x - Math.floor(x)) * 0x100000000) >>> 0;
  primes.forEach((p, i) => {
    K[i] = part(Math.cbrt(p));
    if (i < 8) START[i] = part(Math.sqrt(p));
  });
})();

/** Return the first 32 bits of SHA-256 (FIPS 180-4) of an ASCII text. */
export function firstBits(text) {
  const length = text.length;
  const blocks = ((length + 8) >> 6) + 1;
  const words = new Uint32Array(blocks * 16);
  for (let i = 0; i < length; i += 1) words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  words[length >> 2] |= 0x80 << (24 - 8 * (length & 3));
  words[words.length - 1] = length * 8;
  const h = START.slice();
  const w = new Uint32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < words.length; at += 16) {
    for (let i = 0; i < 64; i += 1) {
      if (i < 16) w[i] = words[at + i];
      else {
        const a = w[i - 15];
        const b = w[i - 2];
        w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
    }
    let [a, b, c, d, e, f, g, last] = h;
    for (let i = 0; i < 64; i += 1) {
      const one = (last + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) >>> 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
      last = g; g = f; f = e; e = (d + one) >>> 0; d = c; c = b; b = a; a = (one + two) >>> 0;
    }
    [a, b, c, d, e, f, g, last].forEach((value, i) => { h[i] += value; });
  }
  return h[0];
}

/** Work on challenges in small parts, so that typing stays smooth. */
export class Work {
  constructor() {
    this.begin();
  }

  begin() {
    this.result = this.run();
    this.result.catch(() => {}); // told to whoever waits for it
  }

  async run() {
    const given = await ask("/api/challenge");
    const free = Date.now() + given.least_seconds * 1000 + 200;
    const ends = Date.now() + given.valid_seconds * 900;
    let n = 0;
    for (;;) {
      const until = performance.now() + 12;
      while (performance.now() < until) {
        const answer = n.toString(36);
        if (firstBits(`${given.challenge}:${answer}`) >>> (32 - given.bits) === 0) {
          return { challenge: given.challenge, answer, free, ends };
        }
        n += 1;
      }
      await new Promise((done) => setTimeout(done, 0));
    }
  }

  /** Return challenge and answer once they may be used. */
  async done() {
    let found;
    try {
      found = await this.result;
    } catch {
      this.begin();
      found = await this.result;
    }
    if (Date.now() > found.ends) {
      this.begin();
      found = await this.result;
    }
    const wait = found.free - Date.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    return { challenge: found.challenge, answer: found.answer };
  }
}
