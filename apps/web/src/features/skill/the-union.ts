/** The Union's own office among organisations, where most people work; '' where there is no organisation. */
export const theUnion = (organisations: readonly { id: string; kind: string }[]): string =>
  (organisations.find(({ kind }) => kind === 'UNION') ?? organisations[0])?.id ?? '';
