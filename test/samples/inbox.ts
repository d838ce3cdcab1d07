import type { Pool, PoolClient } from 'pg'
import type { WechatPayNotification } from '../../src/index.js'

export const tables = `
  create table if not exists wechatpay_inbox (
    id text primary key,
    event jsonb not null,
    received_at timestamptz not null default now()
  );
  create table if not exists contracts (
    out_contract_code text primary key,
    state text not null
  );
  create table if not exists tasks (
    number bigint generated always as identity,
    kind text not null,
    out_contract_code text not null
  )`

/** What a notification changes. Everything goes through the transaction's own client. */
export async function apply(db: PoolClient, event: WechatPayNotification): Promise<void> {
  const { event_type, resource } = event
  if (event_type !== 'ECOMMERCE_ENTRUST.SIGN' && event_type !== 'ECOMMERCE_ENTRUST.TERMINATE') return
  const state = event_type === 'ECOMMERCE_ENTRUST.SIGN' ? 'SIGNED' : 'TERMINATED'
  const contract = resource.out_contract_code
  await db.query(
    'insert into contracts values ($1, $2) on conflict (out_contract_code) do update set state = excluded.state',
    [contract, state],
  )
  await db.query('insert into tasks (kind, out_contract_code) values ($1, $2)', [state, contract])
}

/** onEvent: the id of a notification and what it changes are written together, or not at all. */
export function inbox(pool: Pool, change = apply): (event: WechatPayNotification) => Promise<void> {
  return async (event) => {
    const db = await pool.connect()
    let failure: Error | undefined
    try {
      await db.query('begin')
      // Waits for a transaction that writes the same id: inserts nothing if that one commits, and the row if it fails.
      const written = await db.query(
        'insert into wechatpay_inbox (id, event) values ($1, $2) on conflict (id) do nothing',
        [event.id, event],
      )
      if (written.rowCount === 1) await change(db, event)
      await db.query('commit')
    } catch (error) {
      failure = error as Error
      await db.query('rollback').catch(() => {})
      throw error
    } finally {
      // A connection on which something failed is closed, and with it a transaction that could not be rolled back.
      db.release(failure)
    }
  }
}
