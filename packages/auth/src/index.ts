export { callerAddress } from './address.ts';
export { hashPassword, verifyPassword } from './password.ts';
export { AuthError, auth, handlers, signIn, signOut } from './session.ts';
export { checkCredentials } from './sign-in.ts';
export { markSuccess, THROTTLE, takeAttempt } from './throttle.ts';
export { createToken, hashToken } from './token.ts';
