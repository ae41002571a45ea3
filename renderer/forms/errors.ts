interface Wrong {
  readonly message?: unknown;
  readonly type?: unknown;
}

const isWrong = (value: object): value is Wrong =>
  'type' in value && (typeof value.type === 'string' || typeof value.type === 'number');

/** The form's errors as paths and codes: `{ identity: { birth: … } }` gives `identity.birth`. */
export function flattenErrors(errors: unknown, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (typeof errors !== 'object' || errors === null) return found;
  for (const [key, value] of Object.entries(errors as Readonly<Record<string, unknown>>)) {
    if (key === 'ref' || typeof value !== 'object' || value === null) continue;
    const path = key === 'root' ? prefix : prefix === '' ? key : `${prefix}.${key}`;
    if (isWrong(value)) found.set(path, typeof value.message === 'string' ? value.message : 'field.invalid');
    else for (const [inner, code] of flattenErrors(value, path)) found.set(inner, code);
  }
  return found;
}
