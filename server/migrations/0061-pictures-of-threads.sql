-- All pictures of a thread, one after the other, however few they are among its messages.
create index messages_pictures on messages (business_id, conversation_id, seq) where type = 'image' and deleted_at is null;
