'use client';
import type { AppRouter } from '@nhipcau/api';
import {
  type QueryClient,
  type QueryKey,
  type UseMutationOptions,
  type UseQueryOptions,
  useMutation as useMutationOf,
  useQuery as useQueryOf,
} from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { useLocale } from 'next-intl';
import superjson from 'superjson';
import { makeQueryClient } from './query-client';

export { keepPreviousData } from '@tanstack/react-query';

// No provider in the layout: a page that only reads would load all of this for nothing. Each browser has one of each;
// on the server, where nothing is fetched, each component is given its own, so that readers share nothing.
let browserQueries: QueryClient | undefined;
const browserClients = new Map<string, TRPCClient<AppRouter>>();
const browserProxies = new Map<string, TRPCOptionsProxy<AppRouter>>();

/** The answers this browser keeps. */
export function useQueryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient();
  browserQueries ??= makeQueryClient();
  return browserQueries;
}

function kept<Value>(values: Map<string, Value>, locale: string, make: () => Value): Value {
  if (typeof window === 'undefined') return make();
  const value = values.get(locale) ?? make();
  values.set(locale, value);
  return value;
}

/** Calls procedures without keeping what they answer; errors come in the reader's language. */
export function useTRPCClient(): TRPCClient<AppRouter> {
  const locale = useLocale();
  return kept(browserClients, locale, () =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc', transformer: superjson, headers: { 'x-locale': locale } })] }),
  );
}

/** Options of each procedure for `useQuery` and `useMutation`. */
export function useTRPC(): TRPCOptionsProxy<AppRouter> {
  const locale = useLocale();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return kept(browserProxies, locale, () => createTRPCOptionsProxy<AppRouter>({ client, queryClient }));
}

/** A change, as `useTRPC().….mutationOptions()` describes it. */
export function useMutation<Data, Fault, Variables, OnMutate>(options: UseMutationOptions<Data, Fault, Variables, OnMutate>) {
  return useMutationOf(options, useQueryClient());
}

/** A reading, as `useTRPC().….queryOptions()` describes it. */
export function useQuery<Answer, Fault, Data, Key extends QueryKey>(options: UseQueryOptions<Answer, Fault, Data, Key>) {
  return useQueryOf(options, useQueryClient());
}
