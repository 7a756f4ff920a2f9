-- A language model a business may have asked when the order parser is unsure.
create table language_models (
  business_id uuid not null primary key,
  provider text not null check (provider in ('openai', 'anthropic', 'compatible')),
  -- Null is the provider's own.
  base_url text check (provider <> 'compatible' or base_url is not null),
  model text not null,
  -- Encrypted; bound to this business and field. Null where the server wants none.
  api_key text,
  monthly_token_budget integer not null check (monthly_token_budget >= 0),
  timeout_ms integer not null check (timeout_ms between 1000 and 20000),
  enabled boolean not null,
  -- The newest trouble since it last answered well.
  problem text,
  problem_at timestamptz,
  -- Not asked before then.
  paused_until timestamptz,
  updated_at timestamptz not null
);
call make_tenant_table('language_models');

-- What was asked in a month of the business's zone. Before a question all it could cost is counted, afterwards what it did:
-- so that no number of questions at once, and no crash, spends more than the budget.
create table language_model_usage (
  business_id uuid not null,
  -- 2026-03
  month text not null,
  tokens bigint not null default 0,
  asked integer not null default 0,
  answered integer not null default 0,
  primary key (business_id, month)
);
call make_tenant_table('language_model_usage');
