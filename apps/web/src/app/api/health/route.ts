import { getDb } from '@nhipcau/db';
import { readHealth } from '@nhipcau/db/health';

export const dynamic = 'force-dynamic';

export async function GET() {
  const health = await readHealth(getDb);
  const well = health.application === 'ok' && health.database === 'ok' && health.migrations === 'ok';
  return Response.json(health, { status: well ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
