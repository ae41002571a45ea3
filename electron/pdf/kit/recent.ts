/** What was used last, `max` at most: what every paper says stays, what one paper alone said goes. */
export function createRecent<V>(max: number) {
  // A map keeps the order in which keys were put: the first one was used longest ago.
  const kept = new Map<string, V>();
  return (key: string, make: () => V): V => {
    const value = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > max && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
