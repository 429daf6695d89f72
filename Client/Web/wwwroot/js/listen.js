// Hears a live call. One module for both sides: the page imports it, and loads it once more as its own audio worklet.
// packets -> jitter buffer (both legs in step) -> worklet -> a gain for each leg -> ears. Nothing is kept.
const RATE = 16000, READY = .12 * RATE, MOST = .4 * RATE; // starts with 120 ms in hand, drops what is more than 400 ms late

// ITU-T G.711 mu-law, one byte a sample.
const linear = Float32Array.from({ length: 256 }, (_, code) => {
  const c = ~code & 255, magnitude = (((c & 15) << 3) + 132 << ((c & 112) >> 4)) - 132;
  return (c & 128 ? -magnitude : magnitude) / 32768;
});
const decode = bytes => Float32Array.from(bytes, b => linear[b]);

// Both legs in one queue, so that they stay together. A lost packet is bridged by the one before it, fading; a dry queue is silence.
export class Jitter {
  queue = []; held = 0; at = 0; next = 0; lost = 0; playing = false; played = 0; last = null;

  push(seq, agent, customer) {
    if (seq < this.next) return; // too late: its place has been played
    for (; this.next && this.next < seq && seq - this.next < 5; this.next++) {
      this.lost++;
      this.last = this.last.map(leg => leg.map(s => s / 2));
      this.add(this.next, this.last);
    }
    this.next = seq + 1;
    this.add(seq, this.last = [agent, customer]);
    while (this.held > MOST) { this.held -= this.queue.shift().legs[0].length - this.at; this.at = 0; }
  }

  add(seq, legs) { this.queue.push({ seq, legs }); this.held += legs[0].length; }

  // Fills both outputs; says whether there was sound.
  pull(agent, customer) {
    this.playing = this.playing ? this.held > 0 : this.held >= READY;
    for (let i = 0; i < agent.length; i++) {
      const head = this.playing ? this.queue[0] : undefined;
      [agent[i], customer[i]] = head ? [head.legs[0][this.at], head.legs[1][this.at]] : [0, 0];
      if (!head) continue;
      this.played = head.seq;
      this.held--;
      if (++this.at === head.legs[0].length) { this.queue.shift(); this.at = 0; }
    }
    return this.playing;
  }
}

if (globalThis.registerProcessor) registerProcessor('listen', class extends AudioWorkletProcessor {
  jitter = new Jitter();
  constructor() { super(); this.port.onmessage = ({ data }) => this.jitter.push(...data); }
  process(_, [agent, customer]) {
    const before = this.jitter.played;
    this.jitter.pull(agent[0], customer[0]);
    if (this.jitter.played !== before) this.port.postMessage({ seq: this.jitter.played, lost: this.jitter.lost });
    return true;
  }
});

let audio, node, legs = [], heard = null;
const cameAt = new Map(); // stream time of the packets that wait to be played

export async function start(at) {
  stop();
  audio = new AudioContext({ sampleRate: RATE, latencyHint: 'interactive' });
  await audio.audioWorklet.addModule(import.meta.url);
  node = new AudioWorkletNode(audio, 'listen', { numberOfInputs: 0, numberOfOutputs: 2, outputChannelCount: [1, 1] });
  node.port.onmessage = ({ data: { seq, lost } }) => {
    if (!cameAt.has(seq)) return;
    heard = { seq, lost, atMs: cameAt.get(seq), playedAt: performance.timeOrigin + performance.now() + (audio?.outputLatency || 0) * 1000 };
    for (const old of cameAt.keys()) if (old <= seq) cameAt.delete(old);
  };
  legs = [0, 1].map(leg => {
    const gain = audio.createGain();
    node.connect(gain, leg).connect(audio.destination);
    return gain;
  });
  balance(at);
  await audio.resume();
}

export function push(seq, atMs, agent, customer) {
  if (!node) return;
  cameAt.set(seq, atMs);
  node.port.postMessage([seq, decode(agent), decode(customer)]);
}

export function balance(at) { legs.forEach((leg, i) => { leg.gain.value = Math.min(1, 1 + (i ? at : -at)); }); }
export function stop() { node?.disconnect(); audio?.close(); audio = node = heard = null; legs = []; cameAt.clear(); }
export const last = () => heard && { ...heard, state: audio.state }; // what is played now: for whoever measures
