import { Pool } from 'pg'
import type { PoolConfig } from 'pg'
import { migrations } from './migrations.ts'

/** The record of a call, as it was received. */
export interface StoredRecord {
  readonly callId: string
  readonly agentId: string
  /** JSON Lines. */
  readonly lines: string
  readonly events: number
  readonly ended: boolean
}

/** What a search for knowledge found, the closest first. */
export interface FoundArticle {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Cosine distance: 0 for the same direction. */
  readonly distance: number
}

/** Records and knowledge, in PostgreSQL or in PGlite behind the same driver. */
export class Store {
  readonly #pool: Pool
  readonly #close: () => Promise<unknown>

  /** Whether the database can search by embedding: it has pgvector. */
  hasKnowledge = false

  private constructor(pool: Pool, close: () => Promise<unknown>) {
    this.#pool = pool
    // A connection that breaks while nobody uses it: the pool opens another, and readiness tells of a database that is gone.
    pool.on('error', () => {})
    this.#close = close
  }

  /** Where there is no URL of PostgreSQL, PGlite keeps the data in `dataDir`, or in memory. */
  static async open(options: { readonly databaseUrl?: string | undefined; readonly dataDir?: string | undefined }): Promise<Store> {
    if (options.databaseUrl) {
      const pool = new Pool({ connectionString: options.databaseUrl, max: 10, connectionTimeoutMillis: 5000 })
      return new Store(pool, () => pool.end()).#migrated()
    }
    const [{ PGlite }, { createPgConfig }, { vector }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite/node-postgres'),
      import('@electric-sql/pglite-pgvector'),
    ])
    const pglite = await PGlite.create(options.dataDir ?? 'memory://', { extensions: { vector } })
    // PGlite is one connection; the driver's queue puts requests in order.
    const pool = new Pool({ ...(createPgConfig(pglite) as unknown as PoolConfig), max: 1 })
    const close = async () => {
      await pool.end()
      await pglite.close()
    }
    return new Store(pool, close).#migrated()
  }

  async isReady(): Promise<boolean> {
    try {
      await this.#pool.query('select 1')
      return true
    } catch {
      return false
    }
  }

  async record(callId: string): Promise<StoredRecord | undefined> {
    const { rows } = await this.#pool.query<StoredRecord>(
      'select call_id as "callId", agent_id as "agentId", lines, events, ended from records where call_id = $1',
      [callId],
    )
    return rows[0]
  }

  /** Whether it was kept: it is not where another request meanwhile kept what is not the beginning of it, or is another agent's. */
  async putRecord({ callId, agentId, lines, events, ended }: StoredRecord): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `insert into records (call_id, agent_id, lines, events, ended) values ($1, $2, $3, $4, $5)
       on conflict (call_id) do update set lines = excluded.lines, events = excluded.events, ended = excluded.ended, received_at = now()
       where records.agent_id = excluded.agent_id and starts_with(excluded.lines, records.lines)`,
      [callId, agentId, lines, events, ended],
    )
    return rowCount === 1
  }

  async putArticle(article: Omit<FoundArticle, 'distance'>, embedding: readonly number[]): Promise<void> {
    await this.#pool.query(
      `insert into articles (id, title, summary, embedding) values ($1, $2, $3, $4)
       on conflict (id) do update set title = excluded.title, summary = excluded.summary, embedding = excluded.embedding`,
      [article.id, article.title, article.summary, JSON.stringify(embedding)],
    )
  }

  async searchArticles(embedding: readonly number[], most: number): Promise<FoundArticle[]> {
    const { rows } = await this.#pool.query<FoundArticle>(
      `select id, title, summary, embedding <=> $1::vector as distance from articles
       where vector_dims(embedding) = $2 order by distance, id limit $3`,
      [JSON.stringify(embedding), embedding.length, most],
    )
    return rows
  }

  async close(): Promise<void> {
    await this.#close()
  }

  /** Brings the tables to the present version: each step once, in order, and all of them or none. */
  async #migrated(): Promise<this> {
    const client = await this.#pool.connect()
    try {
      await client.query('begin')
      // Gateways that start together take turns, before there is a table to lock.
      await client.query('select pg_advisory_xact_lock(4711, 1)')
      await client.query('create table if not exists migrations (version int primary key, done_at timestamptz not null default now())')
      const { rowCount } = await client.query("select 1 from pg_available_extensions where name = 'vector'")
      this.hasKnowledge = rowCount === 1
      const { rows } = await client.query<{ version: number }>('select version from migrations')
      const done = new Set(rows.map(({ version }) => version))
      for (const [index, { sql, needs }] of migrations.entries()) {
        if (done.has(index + 1) || (needs && !this.hasKnowledge)) continue
        await client.query(sql)
        await client.query('insert into migrations (version) values ($1)', [index + 1])
      }
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    } finally {
      client.release()
    }
    return this
  }
}
