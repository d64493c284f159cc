CREATE TABLE footnote_chats (version INTEGER NOT NULL);

CREATE TABLE turn (
  chat TEXT NOT NULL,
  message TEXT NOT NULL,
  number BIGINT NOT NULL,
  present INTEGER NOT NULL,
  asked BIGINT NOT NULL,
  question TEXT NOT NULL,
  standalone TEXT,
  answer TEXT,
  cited TEXT NOT NULL,
  asked_back TEXT,
  PRIMARY KEY (chat, message)
);

CREATE INDEX turn_in_order ON turn (chat, number);

INSERT INTO footnote_chats (version) VALUES (1);
