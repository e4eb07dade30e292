import { handlers } from '@nhipcau/auth';

export const { GET, POST } = handlers;
