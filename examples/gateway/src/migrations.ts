/** Steps from an empty database to the present one. What has been released is never changed, only added to. */
export const migrations: readonly string[] = [
  `create table records (
     call_id text primary key,
     agent_id text not null,
     lines text not null,
     events int not null,
     ended boolean not null,
     received_at timestamptz not null default now()
   )`,
  'create index records_of_agent on records (agent_id, received_at)',
  'create extension if not exists vector',
  `create table articles (
     id text primary key,
     title text not null,
     summary text not null,
     embedding vector not null
   )`,
]
