import { useCallback } from 'react';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';

export type SearchValues = Readonly<Record<string, string | undefined>>;

/** Goes to a screen: `go('/personnes/' + id)`, `go('/recherche', { q: text })`. */
export function useGo(): (path: string, search?: SearchValues) => void {
  const navigate = useNavigate();
  return useCallback((path, search) => void navigate({ to: path, search: search ?? {} }), [navigate]);
}

/** Steps back to the screen before. */
export function useGoBack(): () => void {
  const router = useRouter();
  return useCallback(() => router.history.back(), [router]);
}

/** The parts of the path written with a dollar: `/personnes/$id` gives `{ id }`. */
export const useRouteParams = (): Readonly<Record<string, string>> =>
  useParams({ strict: false }) as Readonly<Record<string, string>>;

/** What the address says after `?`, as text. */
export function useSearchValues(): SearchValues {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(search).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
  );
}
