// The plan of the house in one place: who may import whom, which nouns there are, which files a noun's folder may hold.

/** Our packages and which of ours they may import. Imports run one way; nobody imports web, worker, seeds or e2e. */
export const MAY_IMPORT = {
  'packages/domain': [],
  'packages/i18n': [],
  'packages/ui': [],
  'packages/charts': ['domain', 'ui'],
  'packages/documents': [],
  'packages/db': ['domain'],
  'packages/auth': ['db', 'domain'],
  'packages/api': ['auth', 'db', 'documents', 'domain', 'i18n'],
  'apps/worker': ['api', 'db', 'domain', 'i18n'],
  'apps/web': ['api', 'auth', 'charts', 'db', 'documents', 'domain', 'i18n', 'ui'],
  seeds: ['api', 'auth', 'db', 'documents', 'domain', 'i18n'],
  e2e: ['db', 'domain', 'i18n'],
  prisma: [],
  scripts: [],
};

/** `domain` is pure: nothing but this, in its tests also the test tools. */
export const DOMAIN_MAY_USE = ['zod'];
export const TESTS_MAY_USE = ['vitest', 'fast-check'];

/** One noun, one room: the same name in every layer. A new noun is added here and to docs/adding-a-noun.md. */
export const NOUNS = [
  ...[
    'goal',
    'indicator',
    'weakness',
    'event',
    'report',
    'association',
    'partner',
    'bulletin',
    'publication',
    'subscriber',
    'skill',
    'review',
    'source',
    'user',
  ],
  ...['organisation', 'period', 'plan', 'planYear', 'measure', 'measurement', 'overview', 'search', 'audit', 'outbox', 'sample', 'anniversary', 'fact'],
  ...['auth', 'access', 'admin', 'profile', 'shell', 'shared', 'mail', 'clock', 'setting', 'file'],
];

/** What the files of packages/api/src/<noun>/ are called: a role, alone or with what it is about (data-bridge.ts), or a verb of the house. */
export const API_ROLES = [
  'access',
  'index',
  'router',
  'data',
  'mutations',
  'types',
  'schema',
  'export',
  'import',
  'rows',
  'state',
  ...[
    'decisions',
    'sentences',
    'headlines',
    'figures',
    'bridge',
    'trend',
    'queue',
    'prefill',
    'transitions',
    'history',
    'rollover',
    'tree',
    'passages',
    'radar',
  ],
  'scope',
  'reminders',
  'templates',
  'render',
  'enqueue',
  'locks',
];
export const VERBS = [
  'get',
  'list',
  'create',
  'update',
  'remove',
  'submit',
  'return',
  'approve',
  'reopen',
  'invite',
  'archive',
  'hold',
  'keep',
  'postpone',
  'cancel',
  'seal',
];

/** Drawers into which everything falls. */
export const BANNED_NAMES = ['utils', 'util', 'helpers', 'helper', 'misc', 'lib', 'common', 'stuff', 'manager', 'temp'];

export const MOST_LINES = 400;

/** Words that must not be in the code, why, and where they may be. (The type `any` is Biome's: noExplicitAny.) */
export const FORBIDDEN = [
  { pattern: /@ts-(ignore|expect-error|nocheck)/, fix: 'correct the type instead of silencing the compiler' },
  { pattern: /\b(test|it|describe)(\.\w+)*\.(only|skip|fixme)\(/, fix: 'run one test with --grep; a test that is not run proves nothing' },
  { pattern: /waitForTimeout|networkidle/, fix: 'wait for what the user sees: expect(locator).toBeVisible()' },
  { pattern: /toMatch(Inline)?Snapshot|toHaveScreenshot/, fix: 'say what is expected' },
  {
    pattern: /\bprocess\.env\b/,
    fix: 'read it in the env.ts of the package, once and checked',
    except: /(^|\/)env\.ts$|\.mjs$|\.config\.ts$|\.test\.tsx?$|^e2e\/|\/testing\.ts$/,
  },
  {
    pattern: /['"]next\/link['"]|\bprefetch\(|\bPrefetchingLink\b|<\w*Link\b[^>]*\sprefetch\b/,
    fix: 'link with Link from @/i18n/routing, or MenuLink in the menu: pages fetch nothing ahead',
    except: /^apps\/web\/src\/(i18n\/routing|components\/menu-link)\.tsx$/,
  },
  {
    pattern: /['"]@tanstack\/react-query['"]/,
    fix: 'take useQuery and useMutation from @/trpc/client: there is no provider, so that pages that only read do not load it',
    except: /^apps\/web\/src\/trpc\//,
    only: /^apps\/web\//,
  },
  {
    pattern: /['"]sonner['"]/,
    fix: 'say it with toast from @nhipcau/ui/toast: the box is loaded with the first message',
    except: /^packages\/ui\/src\/toast-region\.tsx$/,
  },
  {
    pattern: /new Date\(\)|Date\.now\(\)|Math\.random\(\)/,
    fix: 'the day comes from the clock (ctx.today) and chance from a fixed seed',
    only: /^(packages\/(domain|charts|ui)|seeds)\//,
  },
];
