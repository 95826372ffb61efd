/** One step; one that needs an extension waits until the database has it. */
export interface Migration {
  readonly sql: string
  readonly needs?: 'vector'
}

/** Steps from an empty database to the present one. What has been released is never changed, only added to. */
export const migrations: readonly Migration[] = [
  {
    sql: `create table records (
     call_id text primary key,
     agent_id text not null,
     lines text not null,
     events int not null,
     ended boolean not null,
     received_at timestamptz not null default now()
   )`,
  },
  { sql: 'create index records_of_agent on records (agent_id, received_at)' },
  { sql: 'create extension if not exists vector', needs: 'vector' },
  {
    needs: 'vector',
    sql: `create table articles (
     id text primary key,
     title text not null,
     summary text not null,
     embedding vector not null
   )`,
  },
]
