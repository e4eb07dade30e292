import type { AccessRows } from '../access.types.ts';

export const profileAccess: AccessRows = {
  'profile.get': { action: 'profile.read', input: () => undefined },
  'profile.update': { action: 'profile.write', input: () => ({ version: 1, fields: { name: 'Tên Mới', locale: 'vi' } }) },
  'profile.updatePassword': {
    action: 'profile.write',
    input: () => ({ current: 'một câu đủ dài', password: 'con cò bay lả bay la', repeated: 'con cò bay lả bay la' }),
  },
};
