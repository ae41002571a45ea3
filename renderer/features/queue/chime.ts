/** Two notes, low then high, soft at both ends: heard in a waiting room, and over in half a second. */
const NOTES = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.22 },
] as const;
const NOTE_SECONDS = 0.3;
const LOUDNESS = 0.25;

/** Rings once. A browser that lets no page sound before somebody touched it stays silent, and the colour says it. */
export function ring(audio: AudioContext): void {
  for (const { hertz, at } of NOTES) {
    const start = audio.currentTime + at;
    const [note, loudness] = [audio.createOscillator(), audio.createGain()];
    note.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
    note.connect(loudness).connect(audio.destination);
    note.start(start);
    note.stop(start + NOTE_SECONDS);
  }
}
