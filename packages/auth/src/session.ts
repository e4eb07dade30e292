import { getDb } from '@nhipcau/db';
import NextAuth, { CredentialsSignin, type DefaultSession, type NextAuthConfig } from 'next-auth';
import type {} from 'next-auth/jwt'; // makes the augmentation below resolve
import Credentials from 'next-auth/providers/credentials';
import { callerAddress } from './address.ts';
import { authEnv } from './env.ts';
import { checkCredentials } from './sign-in.ts';

declare module 'next-auth' {
  interface User {
    sessionVersion?: number;
  }
  interface Session {
    user: { id: string; sessionVersion: number } & DefaultSession['user'];
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionVersion?: number;
  }
}

class Throttled extends CredentialsSignin {
  override code = 'throttled';
}

// read when a request comes, so that a build needs no secret
const config = (): NextAuthConfig => ({
  secret: authEnv().AUTH_SECRET,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: 12 * 3600 },
  pages: { signIn: '/vi/login' },
  logger: { error: (error) => (error.name === 'CredentialsSignin' ? undefined : console.error('sign-in:', error)) },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(raw, request) {
        const result = await checkCredentials(getDb(), raw, callerAddress(request.headers), new Date());
        if (result.ok) return result.user;
        if (result.reason === 'throttled') throw new Throttled();
        return null;
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user) token.sessionVersion = user.sessionVersion ?? 0;
      return token;
    },
    // the cookie carries who and which session only; name, role and reach are read from the database at each request
    session: ({ session, token }) => ({ ...session, user: { id: token.sub ?? '', sessionVersion: token.sessionVersion ?? 0 } }) as typeof session,
  },
});

export const { handlers, auth, signIn, signOut } = NextAuth(config);
export { AuthError } from 'next-auth';
