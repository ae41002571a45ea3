import { useCallback } from 'react';
import { useNavigate, useParams, useRouter, useSearch, type RouterHistory } from '@tanstack/react-router';

export type SearchValues = Readonly<Record<string, string | undefined>>;
/** The router is built from the features' own lists, so its paths are not known to the compiler. */
type Loose = Readonly<Record<string, unknown>>;

/** Goes to a screen: `go('/personnes/' + id)`, `go('/recherche', { q: text })`. */
export function useGo(): (path: string, search?: SearchValues) => void {
  const navigate = useNavigate();
  return useCallback((path, search) => void navigate({ to: path, search: search ?? {} }), [navigate]);
}

/** Goes to a screen in place of this one: stepping back from there does not come to a form that was already sent. */
export function useGoInstead(): (path: string) => void {
  const navigate = useNavigate();
  return useCallback((path) => void navigate({ to: path, replace: true }), [navigate]);
}

/** Steps back to the screen before; stays where it is on the first one. */
export function useGoBack(): () => void {
  const { history } = useRouter() as { readonly history: RouterHistory };
  return useCallback(() => history.back(), [history]);
}

const texts = (values: Loose): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]) => [key, String(value as string | number)]),
  );

/** The parts of the path written with a dollar: `/personnes/$id` gives `{ id }`. */
export function useRouteParams(): Readonly<Record<string, string>> {
  const params: Loose = useParams({ strict: false });
  return texts(params);
}

/** What the address says after `?`, as text. */
export function useSearchValues(): SearchValues {
  const search: Loose = useSearch({ strict: false });
  return texts(search);
}
