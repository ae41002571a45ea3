/** Keeps what is not kept yet; resolves when it has been tried. */
type Keep = () => Promise<void>;

const WAIT_AT_MOST_MS = 1000;
const keepers = new Set<Keep>();

/** Asks to be told before the session locks or ends, while saving is still allowed. Returns the way to stop. */
export function beforeLeaving(keep: Keep): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/** Lets every screen keep its last keystrokes; never holds the door open for longer than a second. */
export async function keepBeforeLeaving(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_AT_MOST_MS);
  });
  await Promise.race([Promise.allSettled([...keepers].map((keep) => keep())), late]);
  clearTimeout(timer);
}
