-- Our copies of files: what customers send, and what members attach. The bytes are in the file store under `key`.
create table media_files (
  business_id uuid not null,
  id uuid not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  kind text not null check (kind in ('image', 'video', 'audio', 'document', 'sticker')),
  voice boolean not null default false,
  state text not null check (state in ('pending', 'ready', 'failed')),
  -- Of inbound: where it is fetched from, and until when Meta keeps it.
  channel_id uuid,
  message_id uuid,
  provider_id text,
  provider_expires_at timestamptz,
  -- The link of the webhook, good for minutes.
  provider_url text,
  declared_type text,
  declared_sha256 text,
  -- Made by the browser that uploaded it, so that a repeated upload is one file.
  client_id text,
  key text,
  preview_key text,
  -- By content, never as declared.
  mime_type text,
  size_bytes bigint,
  sha256 text,
  name text,
  width integer,
  height integer,
  duration_ms integer,
  waveform smallint[],
  problem text,
  attempts integer not null default 0,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (business_id, id),
  check (state <> 'ready' or (key is not null and mime_type is not null and size_bytes is not null)),
  check (direction = 'outbound' or (channel_id is not null and message_id is not null and provider_id is not null)),
  foreign key (business_id, channel_id) references channels (business_id, id)
);
call make_tenant_table('media_files');
create unique index media_files_client on media_files (business_id, client_id) where client_id is not null;
-- What is still to be fetched, for whoever looks after a crash.
create index media_files_pending on media_files (business_id, created_at) where state = 'pending';

-- Under which id Meta keeps a file of ours for a number; used again until it expires there.
create table media_uploads (
  business_id uuid not null,
  file_id uuid not null,
  channel_id uuid not null,
  provider_id text not null,
  uploaded_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (business_id, file_id, channel_id),
  foreign key (business_id, file_id) references media_files (business_id, id),
  foreign key (business_id, channel_id) references channels (business_id, id)
);
call make_tenant_table('media_uploads');
