-- The inbox. Times are milliseconds since 1970. What an update and an answer say is dropped once it is delivered.
CREATE TABLE IF NOT EXISTS item (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  bot INTEGER NOT NULL,
  -- null once it is so old that its id may name another update
  update_id INTEGER,
  lane TEXT NOT NULL,
  received INTEGER NOT NULL,
  raw TEXT,
  -- 0 received, 1 acknowledged, 2 answered, 3 delivered, 4 given up
  state INTEGER NOT NULL DEFAULT 0,
  -- the acknowledgement's message id
  acknowledgement INTEGER,
  answer TEXT,
  -- how many requests of the answer are done, and whether the next one may be under way
  done INTEGER NOT NULL DEFAULT 0,
  sending INTEGER NOT NULL DEFAULT 0,
  -- how often an answer was begun, and how often that failed
  begun INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (bot, update_id)
);
CREATE INDEX IF NOT EXISTS item_open ON item (seq) WHERE state < 3;
CREATE INDEX IF NOT EXISTS item_received ON item (received);
-- What could not be used, kept for whoever looks after the bot.
CREATE TABLE IF NOT EXISTS dead_letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bot INTEGER NOT NULL,
  update_id INTEGER,
  received INTEGER NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL,
  -- one row for what Telegram sends again and again
  hash TEXT NOT NULL UNIQUE
);
-- Chats that cannot be written to, and groups that became supergroups.
CREATE TABLE IF NOT EXISTS chat (
  id INTEGER PRIMARY KEY,
  gone INTEGER NOT NULL DEFAULT 0,
  moved_to INTEGER
);
